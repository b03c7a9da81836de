import type { ProcessResult } from '../exec/process.ts'
import { ANSWER_PATIENCE, dockerWithin } from './docker.ts'

/** How the engine keeps images. */
export interface EngineStore {
  /** Whether it keeps the blobs that a registry gets, as containerd's store does. False if it does not tell. */
  readonly keepsBlobs: boolean
  /** Its Unix socket; undefined if it is reached in another way, as an engine elsewhere. */
  readonly socket: string | undefined
}

/** Asks once: `docker info` says it for both stores, an image only for some drivers. */
export function engineStore(cancelled: AbortSignal): () => Promise<EngineStore> {
  let asked: Promise<EngineStore> | undefined
  return () => (asked ??= ask(cancelled))
}

async function ask(signal: AbortSignal): Promise<EngineStore> {
  const answer = async (...args: readonly string[]): Promise<string> =>
    said(await dockerWithin(ANSWER_PATIENCE, args, { signal }))
  const [status, host] = await Promise.all([
    answer('info', '--format', '{{json .DriverStatus}}'),
    answer('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'), // also if DOCKER_HOST says it
  ])
  return {
    keepsBlobs: status.includes('io.containerd.snapshotter.'),
    socket: /^unix:\/\/(.+)$/m.exec(host)?.[1],
  }
}

const said = (result: ProcessResult | undefined): string => (result?.code === 0 ? result.stdout : '')
