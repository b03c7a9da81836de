import type { ProcessResult } from '../exec/process.ts'
import { ANSWER_PATIENCE, dockerWithin } from './docker.ts'

/**
 * The socket of the engine if that is on this machine and keeps images in containerd's store, else undefined, also if it
 * does not tell. Asks once: `docker info` says it for both stores, an image only for some drivers.
 */
export function containerdSocket(cancelled: AbortSignal): () => Promise<string | undefined> {
  let asked: Promise<string | undefined> | undefined
  return () => (asked ??= ask(cancelled))
}

async function ask(signal: AbortSignal): Promise<string | undefined> {
  const answer = async (...args: readonly string[]): Promise<string> =>
    said(await dockerWithin(ANSWER_PATIENCE, args, { signal }))
  const [status, host] = await Promise.all([
    answer('info', '--format', '{{json .DriverStatus}}'),
    answer('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'), // also if DOCKER_HOST says it
  ])
  return status.includes('io.containerd.snapshotter.') ? /^(?:unix|npipe):\/\/(.+)$/m.exec(host)?.[1] : undefined
}

const said = (result: ProcessResult | undefined): string => (result?.code === 0 ? result.stdout : '')
