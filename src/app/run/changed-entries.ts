import { WeighbridgeError, messageFor } from '../../errors/errors.ts'
import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { Config } from '../../inputs/config/config.ts'
import { readConfig } from '../../inputs/config/read-config.ts'
import { saysSame } from '../../inputs/config/says-same.ts'
import type { Ports } from '../../ports.ts'
import { shortCommit } from '../../units/commit.ts'
import type { ImageJob } from './image-job.ts'

export interface ConfigOf {
  /** The head's configuration file; null if it has none. */
  readonly config: Config | null
}

/** Tells why the file may say something else of an image than at the base, as a clause; undefined if it says the same. */
export async function changedEntries(
  { commits, runner }: Pick<Ports, 'commits' | 'runner'>,
  commit: string,
  { config }: ConfigOf,
): Promise<(job: ImageJob) => string | undefined> {
  const path = config?.path ?? DEFAULT_PATH
  const name = `${path} of the base ${shortCommit(commit)}`
  const text = await commits.file(commit, path)
  if (text.kind === 'miss') return () => `${name} cannot be read: ${text.reason}`
  if (text.value === (config?.text ?? null)) return () => undefined
  if (config === null) return () => `the change removes ${path}`
  if (text.value === null) return () => `${path} is new`
  try {
    const base = readConfig({ path, text: text.value })
    return ({ name: image, subject }) => {
      const isOfBake = subject.kind === 'build' && subject.bake !== undefined
      return saysSame(base, config, image, isOfBake) ? undefined : `${path} says something else of it`
    }
  } catch (error) {
    if (!(error instanceof WeighbridgeError)) throw error
    const reason = messageFor(error, runner.audience).replace(/\.$/, '')
    return () => `${name} cannot be used: ${reason}`
  }
}
