import { isOwnLayer, type AdviceFacts } from './advice-facts.ts'
import { isGoCache } from './go-cache.ts'
import { isPackageCache } from './package-manager.ts'
import { growingPile, type GrowingPile, type Survey } from './pile.ts'
import { isSource } from './sources.ts'
import { toolchainRoots } from '../units/toolchain-roots.ts'
import { isWithin } from '../units/within.ts'
import type { FileWeight } from '../inventory/file-weight.ts'

/** What a file is for. `kept`: needed when the image runs, as far as its path tells. */
type Use = 'toolchain' | 'go cache' | 'package manager cache' | 'sources' | 'kept'

export function usesIn({ goBinaries }: Pick<AdviceFacts, 'goBinaries'>): (path: string) => Use {
  // One in a module cache is a module like any other.
  const roots = toolchainRoots(goBinaries.filter(({ path }) => !path.includes('pkg/mod/')))
  return (path) => {
    if (roots.some((root) => path.startsWith(root))) return 'toolchain'
    if (isGoCache(path)) return 'go cache'
    if (isPackageCache(path)) return 'package manager cache'
    return isSource(path) ? 'sources' : 'kept'
  }
}

/** Looks at every file of the rootfs once. Memory grows with the layers, not with the files. */
export function survey(facts: AdviceFacts): Survey {
  const useOf = usesIn(facts)
  const ours = facts.layers.map((_, layer) => isOwnLayer(facts, layer))
  const piles = new Map<string, GrowingPile>()
  const toolchain = growingPile()
  const copies = new Map(facts.duplicates.map(({ content }) => [content, growingPile()]))
  const name = `/${facts.program.slice(facts.program.lastIndexOf('/') + 1)}`
  let [kept, namesakes, shell] = [0, 0, false]
  for (const file of facts.files) {
    const use = useOf(file.path)
    if (file.path === name.slice(1) || file.path.endsWith(name)) namesakes += 1
    if (use === 'toolchain') toolchain.add(file)
    else if (!ours[file.layer]) shell ||= SHELL.test(file.path)
    else if (use === 'kept') {
      kept += file.bytes
      copies.get(file.content)?.add(file)
    } else if (!isRepositoryData(facts, file)) pileIn(piles, `${use} ${file.layer}`).add(file)
  }
  const of = (use: Use) => [...piles].filter(([key]) => key.startsWith(use)).map(([, each]) => each.pile())
  return {
    goCaches: of('go cache'),
    packageCaches: of('package manager cache'),
    sources: of('sources'),
    toolchain: toolchain.pile(),
    kept,
    copies: new Map([...copies].map(([content, each]) => [content, each.pile()])),
    shell,
    namesakes,
  }
}

/** Whether the note about the checkout's own `.git` covers a file: no advice repeats it. */
const isRepositoryData = ({ repository }: AdviceFacts, { path, layer }: FileWeight): boolean =>
  repository.some((each) => each.layer === layer && isWithin(path, each.path))

/** The shells of Debian, Alpine and the like; `/bin/sh` is a link to one of them. */
const SHELL = /(?:^|\/)bin\/(?:sh|bash|dash|busybox)$/

function pileIn(piles: Map<string, GrowingPile>, key: string): GrowingPile {
  const pile = piles.get(key) ?? growingPile()
  piles.set(key, pile)
  return pile
}
