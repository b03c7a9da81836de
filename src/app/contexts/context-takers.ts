import { relative } from 'node:path'
import type { Build } from '../../buildkit/build.ts'
import type { RanStage } from '../../buildkit/ran-stages.ts'
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

/** How a build gets a file (absolute path, no links above): as a `file`, or as a link (`way`) that it follows. */
type ContextTaker = (path: string) => 'file' | 'way' | undefined

const NO_LINKS: ReadonlySet<string> = new Set()

/** What a build reports that it ran. */
export type Ran = Pick<Build, 'ranLinked' | 'ranStages'>

/** What a build in `tree` can get from its contexts: `sources` without what is ignored. */
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
      // Last, because there may be many ignore patterns.
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
  return localContexts(inputs, files.directory, tree).map(({ name }) => ({ context: name, pattern: '' }))
}
