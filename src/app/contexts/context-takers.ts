import { relative } from 'node:path'
import type { Build } from '../../buildkit/build.ts'
import type { RanStage } from '../../buildkit/ran-stages.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { localContexts, type BaseTree } from '../../plan/base-plan.ts'
import { contextSources, type ContextSource, type Taken } from '../../plan/context-sources.ts'
import { readIgnoreFile } from '../../plan/dockerignore.ts'
import { taker } from '../../plan/taker.ts'
import { hasUnwrittenSteps } from '../../plan/unwritten-steps.ts'
import type { Files } from '../../ports.ts'
import { realPlace } from '../../units/real-place.ts'
import { ignoreFileOf } from './context-ignore.ts'
import { findDockerfile } from './dockerfile.ts'
import { ALL, climbs, throughLinks } from './through-links.ts'

/** How a build gets a file (absolute path, no links above): as a `file`, or as a link (`way`) that it follows. */
type ContextTaker = (path: string) => 'file' | 'way' | undefined

const NO_LINKS: ReadonlySet<string> = new Set()

/** What a build reports that it ran. */
export type Ran = Pick<Build, 'ranLinked' | 'ranStages'>

/** A context of a build, by absolute paths. */
export interface TakenContext {
  /** Without links. */
  readonly root: string
  readonly sources: readonly Taken[]
  /** The links that sources go through. */
  readonly links: ReadonlySet<string>
  /** The text of its ignore file. */
  readonly ignored: string
}

/** The contexts of a build in `tree` that `sources` take something of. */
export async function takenContexts(
  files: Files,
  inputs: BuildInputs,
  tree: BaseTree,
  sources: readonly ContextSource[],
): Promise<readonly TakenContext[]> {
  const contexts = await Promise.all(
    localContexts(inputs, files.directory, tree).map(async ({ name, folder, isLayout }) => {
      const named = sources.filter(({ context }) => context === name)
      if (named.length === 0) return []
      const root = await realPlace(files, folder)
      if (isLayout) return { root, sources: [ALL], links: NO_LINKS, ignored: '' }
      const { sources: led, links } = await throughLinks(files, root, named)
      const { text } = await ignoreFileOf(files, root, name === '' ? { inputs, tree } : undefined)
      return { root, sources: led, links, ignored: text }
    }),
  )
  return contexts.flat()
}

/** What a build in `tree` can get from its contexts: `sources` without what is ignored. */
export async function contextTakers(
  files: Files,
  inputs: BuildInputs,
  tree: BaseTree,
  sources: readonly ContextSource[],
): Promise<readonly ContextTaker[]> {
  const contexts = await takenContexts(files, inputs, tree, sources)
  return contexts.map((context) => {
    const { root, links } = context
    const isNamed = taker(context.sources)
    const ignores = readIgnoreFile(context.ignored)
    // Last, because there may be many ignore patterns.
    return (file) => {
      const path = relative(root, file)
      const isWay = links.has(file)
      if (climbs(path) || !(isWay || isNamed(path)) || ignores(path)) return undefined
      return isWay ? 'way' : 'file'
    }
  })
}

/**
 * What the needed stages copy; everything if the Dockerfile is unreadable or does not name all stages that ran, or if it
 * is unknown (`ran`) which did.
 */
export async function takenSources(
  files: Files,
  inputs: BuildInputs,
  tree: BaseTree,
  ran: readonly RanStage[] | undefined,
): Promise<readonly ContextSource[]> {
  const dockerfile = await findDockerfile(files, inputs, tree)
  try {
    const read = { ...inputs, buildkit: [] }
    if (dockerfile && ran && !hasUnwrittenSteps(dockerfile.text, read, ran))
      return contextSources(dockerfile.text, read)
  } catch {
    // the build reports what is wrong with it
  }
  return allSources(files, inputs, tree)
}

/** All of every context. */
export const allSources = (
  { directory }: Pick<Files, 'directory'>,
  inputs: BuildInputs,
  tree: BaseTree,
): readonly ContextSource[] =>
  localContexts(inputs, directory, tree).map(({ name }) => ({ context: name, pattern: '' }))
