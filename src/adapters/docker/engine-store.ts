import { ANSWER_PATIENCE, dockerWithin } from './docker.ts'
import { askEngine } from './engine-api.ts'

/** How the engine keeps images. */
export interface EngineStore {
  /** Whether it keeps the blobs that a registry gets, as containerd's store does. False if it does not tell. */
  readonly keepsBlobs: boolean
  /** Its Unix socket; undefined if it is reached in another way, as an engine elsewhere. */
  readonly socket: string | undefined
}

/** Asks once: `docker info` says it for both stores, an image only for some drivers. By the API, that takes a fifth. */
export function engineStore(cancelled: AbortSignal): () => Promise<EngineStore> {
  let asked: Promise<EngineStore> | undefined
  return () => (asked ??= ask(cancelled))
}

async function ask(cancelled: AbortSignal): Promise<EngineStore> {
  const host = await said(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], cancelled) // of DOCKER_HOST, too
  const socket = /^unix:\/\/(.+)$/m.exec(host)?.[1]
  const info = await (socket === undefined
    ? said(['info', '--format', '{{json .}}'], cancelled)
    : infoAt(socket, cancelled))
  return { keepsBlobs: info.includes('"io.containerd.snapshotter.'), socket }
}

async function infoAt(socket: string, cancelled: AbortSignal): Promise<string> {
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(ANSWER_PATIENCE)])
  const answer = await askEngine({ socket, signal }, { method: 'GET', path: '/info' }).catch(() => undefined)
  cancelled.throwIfAborted()
  return answer?.body ?? ''
}

async function said(args: readonly string[], signal: AbortSignal): Promise<string> {
  const result = await dockerWithin(ANSWER_PATIENCE, args, { signal })
  return result?.code === 0 ? result.stdout : ''
}
