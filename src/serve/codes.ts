/** What the codes of problems with the server mean and how each is mended. */
export const serveCodes = {
  SERVE_NOT_LISTENING: {
    meaning:
      'The system does not let the server listen on this host and port. Another program may use the port.',
    mend: 'Choose another port with `--port`; `--port 0` takes any that is free. Ports below 1024 need rights of their own.',
  },
} as const
