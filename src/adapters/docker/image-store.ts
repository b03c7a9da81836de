import { complaintOf } from './complaint.ts'
import { answered } from './docker.ts'
import { unreachable } from './engine-failure.ts'

/** Longest (ms) that the engine may take to say what it is. */
const PATIENCE = 60_000

/**
 * Whether the engine keeps images in containerd's store, which knows an image by the digest that a registry has, too; the classic
 * store has no such digest before a push. It says so as buildx looks for it, too (driver/docker/driver.go). Throws
 * `engine.unreachable` where it does not say.
 */
export async function hasContainerdStore(signal: AbortSignal): Promise<boolean> {
  const answer = await answered(PATIENCE, ['system', 'info', '--format', '{{json .DriverStatus}}'], {
    signal,
  })
  const isAnswer = answer.code === 0 && isList(answer.stdout)
  if (isAnswer) return answer.stdout.includes('"io.containerd.snapshotter.v1"')
  throw unreachable(complaintOf(answer, 'docker system info'))
}

/** Whether a text is a list in JSON; the engine's vfs driver, which has no status, gives `null` (daemon/graphdriver/vfs). */
function isList(text: string): boolean {
  try {
    const status: unknown = JSON.parse(text)
    return status === null || Array.isArray(status)
  } catch {
    return false
  }
}
