import { relative, resolve } from 'node:path'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { inTree, localContexts, type BaseTree } from '../../plan/base-plan.ts'
import { changedInput, type Change, type Reads } from '../../plan/changed-input.ts'
import { dockerfileOf } from '../../plan/context.ts'
import type { ContextSource } from '../../plan/context-sources.ts'
import { whyNotByDiff } from '../../plan/told-by-diff.ts'
import type { ChangedTree, Files } from '../../ports.ts'
import { realPlace } from '../../units/real-place.ts'
import { isWithin } from '../../units/within.ts'
import { allSources, takenContexts, takenSources } from './context-takers.ts'
import { definitionFiles } from './definition-files.ts'
import { followAsRoot } from './read-as-root.ts'
import { inlineDockerfile, triggering, type Linked } from './triggering.ts'
import { changeReason, untold, type WhyBuilt } from './built-reason.ts'

/**
 * Why a build may give another image than at the commit that `tree` differs from; undefined if it cannot. What FROM and
 * ADD fetch is no change, and nor are secrets.
 */
export async function whyBuilt(files: Files, asked: Linked): Promise<WhyBuilt | undefined> {
  const { build, tree } = asked
  const notByDiff = whyNotByDiff(build, inlineDockerfile(asked) !== undefined)
  if (notByDiff !== undefined) return untold(notByDiff)
  const places = await placesOf(files, build, tree)
  const outside = places.find(({ real }) => !isWithin(real, tree.root))
  if (outside !== undefined) return untold(`it is built from ${outside.real}, which is outside of the repository`)
  const decides = [
    ...(await definitionFiles(files, build, tree)),
    ...places.map(({ real }) => real),
    ...places.flatMap(({ links }) => links),
  ]
  const definition = new Set(decides.map((path) => relative(tree.root, path)))
  const changeIn = async (sources: readonly ContextSource[]): Promise<Change | undefined> =>
    changedInput({ definition, contexts: await readsIn(files, build, tree, sources) }, tree.changes)
  const written = await changeIn(await takenSources(files, build, tree, []))
  if (written !== undefined) return changeReason(written)
  const any = await changeIn(allSources(files, build, tree))
  const trigger = any === undefined ? undefined : await triggering(files, asked)
  return any && trigger && { ...trigger, reason: `${changeReason(any).reason}, and ${trigger.reason}` }
}

/** Where the Dockerfile and the folders of contexts are, and the links that lead there; absolute. */
async function placesOf(
  files: Files,
  build: BuildInputs,
  tree: BaseTree,
): Promise<readonly { readonly real: string; readonly links: readonly string[] }[]> {
  const file = dockerfileOf(build)
  const contexts = localContexts(build, files.directory, tree).map(({ folder }) => folder)
  const named = [...(file === '-' ? [] : [resolve(tree.directory, inTree(tree, file))]), ...contexts]
  return Promise.all(
    named.map(async (path) => {
      const { links } = await followAsRoot(files, '/', path)
      return { real: await realPlace(files, path), links }
    }),
  )
}

async function readsIn(
  files: Files,
  build: BuildInputs,
  tree: ChangedTree,
  sources: readonly ContextSource[],
): Promise<Reads['contexts']> {
  const inTheTree = (path: string): string => relative(tree.root, path)
  const contexts = await takenContexts(files, build, tree, sources)
  return contexts.map(({ root, sources: taken, links, ignored }) => ({
    root: inTheTree(root),
    sources: taken,
    links: new Set([...links].map(inTheTree)),
    ignored,
  }))
}
