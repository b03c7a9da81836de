import type { BakePlan } from '../../plan/bake/bake-plan.ts'
import type { BuilderFacts, BuildPlan } from '../../plan/build-plan.ts'
import type { Ports } from '../../ports.ts'
import { commandLine } from '../../units/command-line.ts'

/** Logs the command and its builder, as docker/build-push-action does (issue 11, heading 11). */
export function tellBuild(
  { runner }: Pick<Ports, 'runner'>,
  title: string,
  plan: BuildPlan,
  builder: BuilderFacts,
): void {
  runner.details?.(`${title}: command and builder`, [
    commandLine(['docker', 'buildx', ...plan.args]),
    ...builderLines(builder),
  ])
}

/** The same of a bake, with its definition. */
export function tellBake(
  { runner }: Pick<Ports, 'runner'>,
  title: string,
  { args, files: [definition] }: BakePlan,
  builder: BuilderFacts,
): void {
  runner.details?.(`${title}: command, definition and builder`, [
    commandLine(['docker', 'buildx', ...args]),
    ...(definition?.content.trimEnd().split('\n') ?? []),
    ...builderLines(builder),
  ])
}

const builderLines = ({ name, driver, buildkit }: BuilderFacts): readonly string[] => [
  `builder: ${name}`,
  `driver: ${driver}`,
  ...buildkit.map((version) => `BuildKit: ${version === '' ? 'does not report its version' : version}`),
]

/** Asks for the versions during a build and logs them after it, without what is not known by then. */
export async function besideVersions<T>(
  { runner, buildx, cancelled }: Pick<Ports, 'buildx' | 'cancelled' | 'runner'>,
  build: () => Promise<T>,
): Promise<T> {
  if (!runner.details) return build()
  const ended = new AbortController()
  const built = build()
  const versions = buildx.versions(ended.signal)
  try {
    return await built
  } finally {
    ended.abort()
    const lines = await versions
    if (!cancelled.aborted && lines.length > 0) runner.details('Versions of docker and buildx', lines)
  }
}
