import type { IncomingMessage } from 'node:http'

/** What came with a request: its text, or that it is longer than it may be. */
export type Body = { readonly text: string } | { readonly isTooLong: true }

/** Milliseconds for which what is too long is still let pass by: who cannot send it all does not hear the answer. */
const grace = 3000

/** Reads the text of a request up to a number of bytes; what is longer is let pass by, unread. */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  return new Promise((resolve, reject) => {
    const tooLong = (): void => {
      request.removeAllListeners('data')
      request.removeAllListeners('end')
      const answer = (): void => {
        clearTimeout(timer)
        resolve({ isTooLong: true })
      }
      const timer = setTimeout(answer, grace)
      request.once('end', answer).resume()
    }
    const chunks: Buffer[] = []
    let length = 0
    if (Number(request.headers['content-length'] ?? 0) > limit) return tooLong()
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > limit) tooLong()
    })
    request.on('end', () => resolve({ text: Buffer.concat(chunks).toString('utf8') }))
    request.on('error', reject)
    return undefined
  })
}
