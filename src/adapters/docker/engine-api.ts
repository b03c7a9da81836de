import { text } from 'node:stream/consumers'

/** An engine that is asked by its API, which takes milliseconds where a `docker` call takes some fifty. */
export interface EngineApi {
  /** Its Unix socket. */
  readonly socket: string
  readonly signal: AbortSignal
}

interface Asked {
  readonly method: 'DELETE' | 'GET' | 'POST'
  /** With its query, of the engine's API (docs.docker.com/reference/api/engine). */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

interface Answer {
  readonly isOk: boolean
  readonly body: string
}

/** The whole answer, whatever its status. Throws the reason of `signal`, and the system's error if nothing answers. */
export async function askEngine(
  { socket: socketPath, signal }: EngineApi,
  { method, path, headers, body }: Asked,
): Promise<Answer> {
  const { request } = await import('node:http') // takes 20 ms to load (loopback-server.ts)
  return new Promise((resolve, reject) => {
    const options = { socketPath, path, method, signal, agent: false, ...(headers && { headers }) }
    request(options, (answer) => {
      const isOk = answer.statusCode !== undefined && answer.statusCode < 300
      text(answer).then((said) => resolve({ isOk, body: said }), reject)
    })
      .on('error', (error) => reject(signal.aborted ? signal.reason : error))
      .end(body)
  })
}
