import type { Server } from 'node:http'

/** A server of a test, where it is and how it ends. */
export interface Listening {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Lets a server listen on any free port of this machine alone. */
export const listen = (server: Server): Promise<Listening> =>
  new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () => new Promise(closed => server.close(() => closed())),
      })
    })
  })
