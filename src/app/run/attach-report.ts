import { isError } from '../../errors/errors.ts'
import type { NewAsset, Ports, ReleaseAssets } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { redact } from '../../units/redact.ts'

/** Somebody's decision, not a fault of this run: a log line is enough. */
const AS_DECIDED = ['github.read-only', 'github.not-found', 'github.locked'] as const

/** The upload may have been stored, whole or in part, or by a parallel run. */
const MAYBE_THERE = ['github.unavailable', 'github.exists'] as const

/**
 * Attaches files to the release in place of those of an earlier attempt (issue 12, 3). Best effort: a failure is
 * reported, with `elsewhere` (a sentence).
 */
export async function attachReport(
  ports: Pick<Ports, 'assets' | 'cancelled' | 'runner'>,
  files: readonly NewAsset[],
  elsewhere: string,
): Promise<void> {
  const { assets, runner, cancelled } = ports
  if (assets === undefined || cancelled.aborted) return
  const left = files.map(({ name }) => name)
  const names = left.join(', ')
  if ('reason' in assets) return runner.info(`Not attached to a release: ${names}. ${assets.reason} ${elsewhere}`)
  try {
    for (const file of files) {
      await attach(assets, file)
      left.shift()
    }
    runner.info(`Attached to the release: ${names}.`)
  } catch (error) {
    const reason = redact(messageOf(error))
    const message = `Not attached to the release: ${left.join(', ')}. ${reason} ${elsewhere}`
    if (isError(error, ...AS_DECIDED)) runner.info(message)
    else runner.annotate({ level: 'notice', title: 'Report not attached', message })
  }
}

/** Repeats an upload once if it may have been stored without an answer. */
async function attach(assets: ReleaseAssets, file: NewAsset): Promise<void> {
  await remove(assets, file.name)
  try {
    await assets.upload(file)
  } catch (error) {
    if (!isError(error, ...MAYBE_THERE)) throw error
    await remove(assets, file.name)
    await assets.upload(file)
  }
}

async function remove(assets: ReleaseAssets, name: string): Promise<void> {
  const earlier = (await assets.list()).filter((each) => each.name === name)
  for (const { id } of earlier) await assets.remove(id)
}
