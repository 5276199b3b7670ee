/** What the codes of problems with stores mean and how each is mended. */
export const pushCodes = {
  PUSH_REFUSED: {
    meaning:
      'The store answered with an error. Requests that may go well later were tried again, others were not.',
    mend: 'The message names the status and the hint what it usually means. `push --dry-run` prints the exact requests, without the secret.',
  },
  PUSH_REDIRECTED: {
    meaning:
      'The store points to another address. Redirects are never followed: the data and the secret would go where nobody sent them.',
    mend: 'If the other address is that of the store, give it with `--to`.',
  },
  PUSH_NO_ANSWER: {
    meaning:
      'The store could not be reached, broke off, took too long, or answered what is no HTTP. The request was tried again where that could help.',
    mend: 'Check that the store runs and that the address is right, then push again. Graphs that were stored are not sent twice.',
  },
  PUSH_NOT_STORED: {
    meaning:
      'The store answered with success, but not as a store does, or the graph that it gives back is not the one that was sent.',
    mend: 'Check the address; a proxy or a login page may have answered in place of the store.',
  },
  PUSH_CHANGED_ELSEWHERE: {
    meaning: 'Somebody else changed the graph since it was last pushed. It was not overwritten.',
    mend: 'Look at the graph in the store. To replace it all the same, push with `--all`.',
  },
  PUSH_STOPPED: {
    meaning:
      'Many requests failed one after the other, or the store refuses this user or address altogether. The rest was not tried.',
    mend: 'Mend the cause and push again: the manifest knows which graphs are done.',
  },
  PUSH_NOT_PRIVATE: {
    meaning: 'A password or token would be sent without encryption to another machine.',
    mend: 'Use an https address, or add `--allow-http` in a network that you trust.',
  },
  PUSH_CREDENTIALS: {
    meaning:
      'The way of proving who you are needs a user and password, or a token, that are not there.',
    mend: 'Set VISITGRAPH_STORE_USER and VISITGRAPH_STORE_PASSWORD, or VISITGRAPH_STORE_TOKEN, or name a file with `--credentials`.',
  },
  PUSH_MANIFEST: {
    meaning: 'The file that lists what was pushed was not written by visitgraph or is damaged.',
    mend: 'Delete it; the next push sends every graph again, which does no harm.',
  },
} as const
