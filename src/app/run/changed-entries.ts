import { WeighbridgeError, messageFor } from '../../errors/errors.ts'
import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { Config } from '../../inputs/config/config.ts'
import { readConfig } from '../../inputs/config/read-config.ts'
import { saysSame } from '../../inputs/config/says-same.ts'
import type { Ports } from '../../ports.ts'
import { shortCommit } from '../../units/commit.ts'
import { changed, untold, type WhyBuilt } from '../contexts/built-reason.ts'
import type { ImageJob } from './image-job.ts'

export interface ConfigOf {
  /** The head's configuration file; null if it has none. */
  readonly config: Config | null
}

/** Tells why the file may say something else of an image than at the base; undefined if it says the same. */
export async function changedEntries(
  { commits, runner }: Pick<Ports, 'commits' | 'runner'>,
  commit: string,
  { config }: ConfigOf,
): Promise<(job: ImageJob) => WhyBuilt | undefined> {
  const path = config?.path ?? DEFAULT_PATH
  const name = `${path} of the base ${shortCommit(commit)}`
  const text = await commits.file(commit, path)
  if (text.kind === 'miss') return () => untold(`${name} cannot be read: ${text.reason}`)
  if (text.value === (config?.text ?? null)) return () => undefined
  if (config === null) return () => changed(`the change removes ${path}`)
  if (text.value === null) return () => changed(`${path} is new`)
  try {
    const base = readConfig({ path, text: text.value })
    return ({ name: image, subject }) => {
      const isOfBake = subject.kind === 'build' && subject.bake !== undefined
      return saysSame(base, config, image, isOfBake) ? undefined : changed(`${path} says something else of it`)
    }
  } catch (error) {
    if (!(error instanceof WeighbridgeError)) throw error
    const reason = messageFor(error, runner.audience).replace(/\.$/, '')
    return () => untold(`${name} cannot be used: ${reason}`)
  }
}
