import { expect, test } from '@jest/globals'
import { nodeTable, ROOT } from '../../../src/inventory/nodes.ts'
import { pathFinder } from '../../../src/inventory/path-finder.ts'

/** Links `l0` to `l19`, each with a long detour through `d` to the next one, and `d` after the last. */
function chain(detour: string, mostSteps: number) {
  const nodes = nodeTable(() => '')
  let looks = 0
  const counted = {
    ...nodes,
    find(directory: number, name: string) {
      looks += 1
      return nodes.find(directory, name)
    },
  }
  const put = (name: string): number => nodes.make(ROOT, name, undefined)
  nodes.set(put('d'), 'directory')
  for (let index = 0; index < 20; index++) {
    nodes.set(put(`l${index}`), { kind: 'symlink', target: `${detour}${index === 19 ? 'd' : `l${index + 1}`}` })
  }
  nodes.set(nodes.make(nodes.find(ROOT, 'd')!, 'file', undefined), { kind: 'file', inode: 0 })
  const around = {
    release: () => {},
    isOfThisLayer: () => true,
    refuse(detail: string): never {
      throw new Error(detail)
    },
  }
  return { finder: pathFinder(counted, around, mostSteps), looks: () => looks }
}

test('a chain of links is followed', () => {
  expect(chain('', 1000).finder.locate('l0/file')).toBeDefined()
  expect(chain('d/../', 1000).finder.locate('l0/file')).toBeDefined()
  expect(chain('d/../'.repeat(800), 40_000).finder.locate('l0/file')).toBeDefined()
})

test('what links add to all paths together is bounded: each entry of a layer may go through thousands of names', () => {
  const { finder, looks } = chain('d/../', 1000)
  const often = (): void => {
    for (let round = 0; round < 100; round++) finder.locate('l0/file')
  }
  expect(often).toThrow('and those before it follow symbolic links through more than 1000 names')
  expect(looks()).toBeLessThan(1000)
})
