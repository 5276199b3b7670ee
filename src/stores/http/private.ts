/** Whether nobody on the way can read what goes to an address: over https, or to this machine. */
export const isPrivate = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/i.test(hostname)
