import { relative } from 'node:path'
import type { Build } from '../../buildkit/build.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { localContexts, type BaseTree } from '../../plan/base-plan.ts'
import { contextSources, type ContextSource } from '../../plan/context-sources.ts'
import { readIgnoreFile } from '../../plan/dockerignore.ts'
import { taker } from '../../plan/taker.ts'
import { hasUnwrittenSteps } from '../../plan/unwritten-steps.ts'
import type { Files } from '../../ports.ts'
import { realPlace } from '../../units/real-place.ts'
import { ignoreFileOf } from './context-ignore.ts'
import { findDockerfile } from './dockerfile.ts'
import { ALL, climbs, throughLinks } from './through-links.ts'

/**
 * Whether a build can take the file at an absolute path, without links in the folders above it, from a context: as a `file`, or
 * as a link (`way`) that is followed, so that what it leads to gets into the build.
 */
type ContextTaker = (path: string) => 'file' | 'way' | undefined

const NO_LINKS: ReadonlySet<string> = new Set()

/** What a build says that it ran. */
export type Ran = Pick<Build, 'ranStages'>

/** What a build in `tree` can take of its contexts: their `sources` (`takenSources`), minus what is ignored. */
export async function contextTakers(
  files: Files,
  inputs: BuildInputs,
  tree: BaseTree,
  sources: readonly ContextSource[],
): Promise<readonly ContextTaker[]> {
  return await Promise.all(
    localContexts(inputs, files.directory, tree).map(async ({ name, folder, isLayout }) => {
      const named = sources.filter(({ context }) => context === name)
      if (named.length === 0) return () => undefined
      const root = await realPlace(files, folder)
      const led = isLayout ? { sources: [ALL], links: NO_LINKS } : await throughLinks(files, root, named)
      const isNamed = taker(led.sources)
      const ignored = isLayout ? '' : (await ignoreFileOf(files, root, name === '' ? { inputs, tree } : undefined)).text
      const ignores = readIgnoreFile(ignored)
      // Ignore patterns are checked last: there may be many.
      return (file: string) => {
        const path = relative(root, file)
        const isWay = led.links.has(file)
        if (climbs(path) || !(isWay || isNamed(path)) || ignores(path)) return undefined
        return isWay ? 'way' : 'file'
      }
    }),
  )
}

/**
 * What the needed stages of a Dockerfile take of the contexts. A Dockerfile that cannot be read before the build may take
 * everything, and so may one that does not name all that ran.
 */
export async function takenSources(
  files: Files,
  inputs: BuildInputs,
  tree: BaseTree,
  { ranStages }: Ran,
): Promise<readonly ContextSource[]> {
  const dockerfile = await findDockerfile(files, inputs, tree)
  try {
    const read = { ...inputs, buildkit: [] }
    if (dockerfile && !hasUnwrittenSteps(dockerfile.text, read, ranStages)) return contextSources(dockerfile.text, read)
  } catch {
    // the build says what is wrong with it
  }
  return localContexts(inputs, files.directory, tree).map(({ name }) => ({ context: name, pattern: '' }))
}
