import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { userFiles } from './adapters/directory/files.ts'
import { directoryLayers } from './adapters/directory/layers.ts'
import { directoryMounts } from './adapters/directory/mounts.ts'
import { memoryRecords } from './adapters/directory/memory.ts'
import { directoryRecords } from './adapters/directory/records.ts'
import { dockerBuildx } from './adapters/docker/buildx.ts'
import { imageSource } from './adapters/docker/images.ts'
import { gitCommits } from './adapters/git/commits.ts'
import { gitDirectory } from './adapters/git/place.ts'
import type { Clock, MountStore, Ports, Runner } from './ports.ts'

/** Where a run takes place and who it speaks to. */
export interface Surroundings {
  /** Absolute path of the folder the run was started in. */
  readonly directory: string
  /** Absolute path of the folder for what can be had again: the user's, and not of one repository. */
  readonly cache: string
  /** Absolute path of the folder for private files, which are removed again. */
  readonly temporary: string
  /** Where cache mounts are kept; undefined for the cache folder. */
  readonly mounts: MountStore | undefined
  readonly runner: Runner
  /** Stops what runs. */
  readonly cancelled: AbortSignal
  readonly comments: Ports['comments']
  /** To fetch the base with, from `server`; empty where there is none. */
  readonly token: string
  readonly server: string
}

/** The ports of a run: the same for the action and the command line, but for who it speaks to. */
export async function makePorts(surroundings: Surroundings): Promise<Ports> {
  const { directory, temporary, runner, cancelled, comments, token, server } = surroundings
  const git = await gitDirectory(directory, cancelled)
  const clock: Clock = { now: () => Date.now(), sleep: (milliseconds) => sleep(milliseconds) }
  const store = git === undefined ? undefined : join(git, 'weighbridge')
  return {
    buildx: dockerBuildx(cancelled, clock),
    images: imageSource(cancelled),
    records: store === undefined ? memoryRecords() : directoryRecords(store),
    layers: directoryLayers(surroundings.cache),
    mounts: surroundings.mounts ?? directoryMounts(join(surroundings.cache, 'mounts')),
    commits: gitCommits(directory, { token, server }, cancelled),
    comments,
    files: userFiles(directory, temporary),
    runner,
    variable: (name) => process.env[name],
    clock,
    cancelled,
  }
}
