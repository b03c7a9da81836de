import type { Build } from '../../buildkit/build.ts'
import { fail, isError } from '../../errors/errors.ts'
import { bakePlan, type BakedBuild } from '../../plan/bake/bake-plan.ts'
import type { BuildPorts } from '../../ports.ts'
import { groupBy } from '../../units/group-by.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { besideVersions, tellBake, tellBuild } from './build-details.ts'
import { followedAlone, followedBuild } from './followed-build.ts'
import type { AskedBuild, BuildOutcome } from './gather-builds.ts'

export interface BuildingAll {
  /** Of a call that builds an image, by its name, or `2 images`. */
  readonly title: (what: string) => string
  /** Whether the others are built without an image whose build fails. */
  readonly keepsOn: boolean
}

/**
 * Builds images: those of one builder by one bake, and those that bake cannot express each alone. In the order of
 * `asked`, whatever came first. Never rejects.
 */
export async function buildAll(
  ports: BuildPorts,
  watch: Stopwatch,
  asked: readonly AskedBuild[],
  how: BuildingAll,
): Promise<readonly BuildOutcome[]> {
  const outcomes = new Map<AskedBuild, BuildOutcome>()
  let stopped: { readonly error: unknown } | undefined
  for (const group of groupsOf(asked)) {
    let rest = group
    while (rest.length > 0 && !stopped) {
      const builds = rest
      try {
        const built = await watch.step('build', () => buildGroup(ports, builds, how))
        builds.forEach((each, index) => outcomes.set(each, { kind: 'built', build: built[index]! }))
        rest = []
      } catch (error) {
        const { image, images = [image] } = isError(error, 'build.failed') ? error.fields : {}
        const blamed = builds.filter(({ name }) => images.includes(name))
        const failed = blamed.length > 0 ? blamed : builds
        failed.forEach((each) => outcomes.set(each, { kind: 'failed', error }))
        rest = builds.filter((each) => !failed.includes(each))
        if (!how.keepsOn || ports.cancelled.aborted) stopped = { error }
      }
    }
  }
  return asked.map((each) => outcomes.get(each) ?? { kind: 'stopped', error: stopped?.error })
}

function groupsOf(asked: readonly AskedBuild[]): readonly (readonly AskedBuild[])[] {
  const groups = groupBy<AskedBuild, string | AskedBuild>(asked, (each) => {
    const { directory, target } = each.plan
    return target ? JSON.stringify([directory, target.builder]) : each
  })
  return [...groups.values()]
}

async function buildGroup(
  ports: BuildPorts,
  builds: readonly AskedBuild[],
  how: BuildingAll,
): Promise<readonly Build[]> {
  const [first, ...more] = builds
  if (first === undefined) return []
  return more.length === 0 ? [await buildAlone(ports, first, how)] : await bake(ports, builds, how)
}

async function buildAlone(ports: BuildPorts, asked: AskedBuild, how: BuildingAll): Promise<Build> {
  const { name, title, plan, facts } = asked
  tellBuild(ports, title, plan, facts)
  try {
    return await withVersions(ports, how, () => followedAlone(ports, asked))
  } catch (error) {
    throw isError(error, 'build.failed') ? fail('build.failed', { ...error.fields, image: name }, error.cause) : error
  }
}

async function bake(ports: BuildPorts, builds: readonly AskedBuild[], how: BuildingAll): Promise<readonly Build[]> {
  await using folder = await ports.files.temporaryFolder()
  const plan = bakePlan(builds.flatMap(baked), folder.path)
  const title = titleOf(builds, how)
  tellBake(ports, title, plan, builds[0]!.facts)
  return await withVersions(ports, how, () =>
    followedBuild(ports, title, (show) => ports.buildx.bake(plan, show, (index, event) => builds[index]!.hear(event))),
  )
}

/** An image of which there are several builds is built on several nodes. */
function titleOf(builds: readonly AskedBuild[], how: BuildingAll): string {
  const [only, ...others] = new Set(builds.map(({ name }) => name))
  const title = how.title(others.length === 0 ? only! : `${others.length + 1} images`)
  return builds.length > others.length + 1 ? `${title} on ${builds[0]!.facts.buildkit.length} nodes` : title
}

const baked = ({ name, plan }: AskedBuild): readonly BakedBuild[] =>
  plan.target ? [{ name, plan: { ...plan, target: plan.target } }] : []

/** Once for the head is enough. */
const withVersions = <T>(ports: BuildPorts, { keepsOn }: BuildingAll, build: () => Promise<T>): Promise<T> =>
  keepsOn ? build() : besideVersions(ports, build)
