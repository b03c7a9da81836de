import { join } from 'node:path'
import { isRelease } from '../../baseline/release.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { CacheMountsInput } from '../../inputs/inputs.ts'
import { archiveForm, type ArchiveForm } from '../../mounts/archive-form.ts'
import { emptiedBy } from '../../mounts/emptied.ts'
import { goSumHash, modulesOf } from '../../mounts/go-sum.ts'
import { mountKeys, type MountKeys } from '../../mounts/keys.ts'
import { mountPolicy, type MountPolicy } from '../../mounts/policy.ts'
import { selectMounts } from '../../mounts/select-mounts.ts'
import type { BuilderFacts } from '../../plan/build-plan.ts'
import type { BasedMounts, CacheMount, FoundMounts } from '../../plan/cache-mount.ts'
import { findMounts } from '../../plan/cache-mounts.ts'
import type { Definition } from '../../plan/definition.ts'
import { goSumPaths } from '../../plan/go-sums.ts'
import type { Ports } from '../../ports.ts'
import { normalPlatform } from '../../units/platform.ts'

/** Which cache mounts are carried, and for what. */
export interface CarriedMounts {
  readonly cacheMounts: CacheMountsInput
  /** The commit that is checked out, if any. */
  readonly head: string | null
  /** The commit that is built; null for a tree that is not a commit. */
  readonly commit: string | null
}

export interface MountsJob extends CarriedMounts {
  readonly name: string
  readonly inputs: BuildInputs
  readonly definition: Definition | null
  readonly dockerfile: string
  readonly facts: Pick<BuilderFacts, 'platform' | 'buildkit'>
}

/** What is carried for one build, and how. */
export interface MountsPlan {
  readonly found: FoundMounts
  /** For a build of ours; a carried mount always has a base (select-mounts.ts). */
  readonly based: () => BasedMounts
  /** In their normal form. */
  readonly platforms: readonly string[]
  readonly policy: MountPolicy
  /** Working nodes of the builder. */
  readonly nodes: number
  readonly form: ArchiveForm
  /** The input that makes the build discard a mount's content; null for none. */
  readonly emptiedBy: (mount: CacheMount) => string | null
  readonly keysOf: (mount: CacheMount) => MountKeys
  /** Hash of the go.sum files that the build copies; null without one. */
  readonly goSum: string | null
  /** From these files: `golang.org/x/net@v0.25.0`. */
  readonly modules: ReadonlySet<string>
}

/** Undefined if there are no cache mounts to carry or report. */
export async function planMounts(
  { files, runner }: Pick<Ports, 'files' | 'runner'>,
  job: MountsJob,
): Promise<MountsPlan | undefined> {
  const { name, definition, inputs, cacheMounts, head, commit, dockerfile, facts } = job
  const { platform, buildkit } = facts
  const platforms = inputs.platforms.length > 0 || platform === '' ? inputs.platforms : [platform]
  const known = { ...inputs, platforms, buildkit }
  const found = selectMounts(findMounts(dockerfile, known), cacheMounts.use)
  if (found.carried.length === 0 && found.left.length === 0) return undefined
  const texts: string[] = []
  for (const path of goSumPaths(dockerfile, known)) {
    // The build reports one that is unreadable: no mount may fail a run.
    texts.push((await files.read(join(inputs.context, path)).catch(() => undefined)) ?? '')
  }
  const goSum = goSumHash(texts)
  const normalPlatforms = platforms.map(normalPlatform)
  const identity = {
    name,
    definition,
    namespace: found.namespace,
    platforms: normalPlatforms,
    buildArgs: inputs['build-args'],
    goSum,
    commit,
  }
  return {
    found,
    based: () => withBase(found),
    platforms: normalPlatforms,
    policy: mountPolicy({ ...runner.event, isRelease: isRelease(runner.event) }, cacheMounts.save, head),
    nodes: Math.max(1, buildkit.length),
    form: archiveForm(buildkit),
    emptiedBy: (mount) => emptiedBy(inputs, mount, buildkit),
    keysOf: (mount) => mountKeys(mount, identity),
    goSum,
    modules: modulesOf(texts),
  }
}

function withBase(found: FoundMounts): BasedMounts {
  const { base } = found
  if (base === null) throw new Error('mounts are carried, and no base is known for them')
  return { ...found, base }
}
