import { parseJson } from '../../units/parse-json.ts'
import { isObject } from '../../units/is-object.ts'
import { answered } from './docker.ts'
import { askEngine, type EngineApi } from './engine-api.ts'

/** What gives a name to an image of an engine, and takes it away. Rejects if the engine does not answer. */
export interface AsideEngine {
  /** The ID of the image of a name; undefined if there is none. */
  idOf(name: string): Promise<string | undefined>
  /** Gives a name to the image of an ID, also if another has it. False if the engine refuses. */
  tag(id: string, name: string): Promise<boolean>
  /** Removes a name, or an image without one. */
  remove(name: string): Promise<void>
  /** The ID of a new image with nothing in it, which has no name; undefined if the engine makes none. */
  importEmpty(): Promise<string | undefined>
}

/** Milliseconds per call. */
interface Limits {
  readonly cancelled?: AbortSignal
  readonly patience?: number
}

const PATIENCE = 60_000
const EMPTY_TAR = Buffer.alloc(1024)

/** By `docker`, wherever the engine is. Throws `engine.unreachable` and `engine.missing`. */
export function byCommandLine({ cancelled: signal, patience = PATIENCE }: Limits = {}): AsideEngine {
  const ask = (args: readonly string[], input?: Uint8Array) => answered(patience, ['image', ...args], { signal, input })
  return {
    async idOf(name) {
      const { code, stdout } = await ask(['inspect', '--format', '{{.Id}}', '--', name])
      return code === 0 ? stdout.trim() : undefined
    },
    tag: async (id, name) => (await ask(['tag', id, name])).code === 0,
    remove: async (name) => void (await ask(['rm', '--', name])),
    async importEmpty() {
      const { code, stdout } = await ask(['import', '-'], EMPTY_TAR)
      return code === 0 ? stdout.trim() : undefined
    },
  }
}

/** By the API. */
export function byApi(api: EngineApi): AsideEngine {
  return {
    async idOf(name) {
      const { isOk, body } = await askEngine(api, { method: 'GET', path: `/images/${name}/json` })
      const image = isOk ? parseJson(body) : undefined
      return isObject(image) && typeof image['Id'] === 'string' ? image['Id'] : undefined
    },
    async tag(id, name) {
      const colon = name.lastIndexOf(':')
      const [repository, tag] = [name.slice(0, colon), name.slice(colon + 1)].map(encodeURIComponent)
      return (await askEngine(api, { method: 'POST', path: `/images/${id}/tag?repo=${repository}&tag=${tag}` })).isOk
    },
    remove: async (name) => void (await askEngine(api, { method: 'DELETE', path: `/images/${name}` })),
    async importEmpty() {
      const { isOk, body } = await askEngine(api, {
        method: 'POST',
        path: '/images/create?fromSrc=-',
        headers: { 'content-type': 'application/x-tar' },
        body: EMPTY_TAR,
      })
      return isOk ? /sha256:[0-9a-f]{64}/.exec(body)?.[0] : undefined
    },
  }
}
