import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An address where nothing answers: the port of RFC 863, which no system hands out as a free one. */
export const NOBODY = '127.0.0.1:9'

/** A server that listens only on this machine, until it is disposed of. `host` is its address with port. */
export interface Listening extends AsyncDisposable {
  readonly host: string
}

/** Listens on a free port. */
export async function listening(server: Server): Promise<Listening> {
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
