import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Serves until it is disposed of, which cuts what is still being answered. */
export interface LoopbackServer extends AsyncDisposable {
  /** `127.0.0.1:PORT`: only this machine reaches it. */
  readonly host: string
}

/** Starts an HTTP server. Where `answer` rejects, the connection is cut: a client sees a body that is too short. */
export async function loopbackServer(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<LoopbackServer> {
  const { createServer } = await import('node:http') // takes 20 ms to load, and few commands serve anything
  // Node's limit of 5 minutes is for whole requests; a large blob may take longer.
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    host: `127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
