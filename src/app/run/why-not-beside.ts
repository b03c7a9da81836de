import { isRelease } from '../../baseline/release.ts'
import type { CacheMountsInput, Inputs } from '../../inputs/inputs.ts'
import { mountPolicy } from '../../mounts/policy.ts'
import { allBuilds } from '../../plan/all-builds.ts'
import type { Ports } from '../../ports.ts'
import { findDockerfile } from '../contexts/dockerfile.ts'
import type { ImageJob } from './image-job.ts'

interface Heads {
  readonly jobs: readonly ImageJob[]
  readonly inputs: Pick<Inputs, 'cacheMounts' | 'prepare'>
  /** The commit that is checked out, if any. */
  readonly head: string | null
}

const buildsOf = (jobs: readonly ImageJob[]) =>
  jobs.flatMap(({ subject }) => (subject.kind === 'build' ? [subject] : []))

/** Whether all that builds the images is on other machines, as far as its addresses say so. Throws `engine.*`. */
export async function isBuiltElsewhere({ buildx }: Pick<Ports, 'buildx'>, jobs: readonly ImageJob[]): Promise<boolean> {
  const builders = new Set(buildsOf(jobs).map(({ build }) => build.builder))
  const facts = await Promise.all([...builders].map((builder) => buildx.inspect(builder)))
  return facts.every(({ elsewhere }) => elsewhere)
}

/**
 * Why the base is not built while the head is, as a clause; undefined if it is. The head must be the same image in the same
 * time, as far as we can tell. Throws `input.unreadable`.
 */
export async function whyNotBeside(
  ports: Pick<Ports, 'files' | 'runner'>,
  { jobs, inputs, head }: Heads,
): Promise<string | undefined> {
  if (inputs.prepare !== '') return 'the command of prepare would run beside the build'
  if (jobs.some(({ rules }) => rules.some((rule) => rule.kind !== 'forbid' && rule.metric === 'build-seconds')))
    return 'a rule is about the seconds of the build'
  const saves = isSaving(ports, inputs.cacheMounts, head)
  for (const { inputs: build } of buildsOf(jobs).flatMap(allBuilds)) {
    const dockerfile = await findDockerfile(ports.files, build, undefined)
    if (dockerfile === undefined) return 'the Dockerfile is not a file of the checkout'
    if (!CACHE_MOUNT.test(dockerfile.text)) continue
    if (saves) return 'this run saves cache mounts'
    if (NOT_SHARED.test(dockerfile.text)) return 'only one build at a time has a cache mount of the Dockerfile'
  }
  return undefined
}

/** A variable may make it one. */
const CACHE_MOUNT = /--mount=\S*(?:\btype=cache\b|\$)/i

/** The second build would wait for the first, or have an empty mount (docs.docker.com/reference/dockerfile, `sharing`). */
const NOT_SHARED = /\bsharing=(?!["']?shared\b)/i

function isSaving({ runner }: Pick<Ports, 'runner'>, { use, save }: CacheMountsInput, head: string | null): boolean {
  return use !== 'off' && mountPolicy({ ...runner.event, isRelease: isRelease(runner.event) }, save, head).write
}
