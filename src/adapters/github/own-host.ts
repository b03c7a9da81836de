type Fetch = (url: string, options: RequestInit) => Promise<Response>

/** Bytes of an answer: 100 comments of 65,536 characters have at most 39 MB, with six bytes per character. */
const LONGEST = 64 * 1024 * 1024
/** GitHub redirects once for a renamed repository. */
const REDIRECTS = 3

/** The API leads to another host, which must not get the token. */
export class OtherHost extends Error {
  readonly host: string
  constructor({ host }: URL) {
    super(`it redirects to ${host}`)
    this.host = host
  }
}

/**
 * A `fetch` for the origin of `base` only, since every request carries the token; throws `OtherHost` otherwise. Reads
 * answers to the end, because octokit treats an incomplete body as complete.
 */
export function ownHost(fetch: Fetch, base: string): Fetch {
  return async (url, options) => {
    const { origin } = new URL(base)
    let target = new URL(url)
    for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
      if (target.origin !== origin) throw new OtherHost(target)
      const response = await fetch(target.href, { ...options, redirect: 'manual' })
      if (response.status < 300 || response.status >= 400) return whole(response, options.signal)
      await response.body?.cancel()
      target = new URL(response.headers.get('location') ?? '', target)
    }
    throw new Error(`it redirects more than ${REDIRECTS} times`)
  }
}

async function whole(response: Response, signal: AbortSignal | null | undefined): Promise<Response> {
  const chunks: Uint8Array[] = []
  const reader = response.body?.getReader()
  const stop = (): void => void reader?.cancel().catch(() => undefined)
  signal?.addEventListener('abort', stop)
  try {
    let bytes = 0
    for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
      chunks.push(read.value)
      bytes += read.value.length
      if (bytes > LONGEST) throw new Error(`it answers with more than ${LONGEST} bytes`)
    }
    signal?.throwIfAborted()
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
  }
  const { status, statusText, headers } = response
  return new Response(chunks.length === 0 ? null : Buffer.concat(chunks), { status, statusText, headers })
}
