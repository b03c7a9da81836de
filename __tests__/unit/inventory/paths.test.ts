import { expect, test } from '@jest/globals'
import { nodeTable, ROOT } from '../../../src/inventory/nodes.ts'
import { pathFinder } from '../../../src/inventory/paths.ts'

/** Links `l0` to `l19`, each to a long way round through `d` and then to the next one; `d` follows the last. */
function chain(detour: string) {
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
  const finder = pathFinder(
    counted,
    () => {},
    () => true,
  )
  return { finder, looks: () => looks }
}

test('a chain of links is followed', () => {
  expect(chain('').finder.locate('l0/file')).toBeDefined()
  expect(chain('d/../').finder.locate('l0/file')).toBeDefined()
})

test('but not one that has thousands of names in it: each entry of a layer may go through it', () => {
  const { finder, looks } = chain('d/../'.repeat(500))
  expect(finder.locate('l0/file')).toBeUndefined()
  expect(looks()).toBeLessThan(1000)
})
