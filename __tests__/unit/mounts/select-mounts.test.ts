import { expect, test } from '@jest/globals'
import type { CacheMount, FoundMounts } from '../../../src/plan/cache-mount.ts'
import { selectMounts } from '../../../src/mounts/select-mounts.ts'
import { useOf } from '../../support/mounts.ts'
import type { MountChoice } from '../../../src/inputs/inputs.ts'

const MOUNT = { uid: null, gid: null, mode: null, kind: 'other' } as const
const mount = (id: string, name: string, line: number, ...targets: readonly string[]): CacheMount => ({
  ...MOUNT,
  baseImage: null,
  id,
  name,
  targets,
  stages: [],
  uses: [useOf(line, 'RUN x')],
})
const OLD = { name: 'old', id: 'old-1', target: '/old', line: 9, reason: 'it has no target' }
const FOUND: FoundMounts = {
  carried: [mount('/a', '/a/', 3, '/a'), mount('b-1', 'b-$V', 4, '/b', '/w/b')],
  left: [OLD],
  base: { image: 'golang', platform: '' },
  namespace: '',
}
const NOT_AMONG = 'not among cache-mounts'
const A = { name: '/a/', id: '/a', target: '/a', line: 3, reason: NOT_AMONG }
const B = { name: 'b-$V', id: 'b-1', target: '/b', line: 4, reason: NOT_AMONG }
const inVain = (name: string) => ({ name, id: name, target: null, line: 0, reason: 'no RUN in the build mounts it' })

test.each<[MountChoice, string[], object[]]>([
  // use   carried   left
  ['auto', ['/a', 'b-1'], [OLD]],
  ['off', [], []],
  [['/a', 'b-1'], ['/a', 'b-1'], [OLD]],
  [['/a/', 'b-$V'], ['/a', 'b-1'], [OLD]],
  [['/a'], ['/a'], [OLD, B]],
  [['/a/./'], ['/a'], [OLD, B]],
  [['/b'], ['b-1'], [OLD, A]],
  [['/w/b/'], ['b-1'], [OLD, A]],
  [['/w'], [], [OLD, A, B, inVain('/w')]],
  [['/a', 'c'], ['/a'], [OLD, B, inVain('c')]],
  [['old'], [], [OLD, A, B]],
  [['/old/'], [], [OLD, A, B]],
  [['old-1', '/a', 'b-1'], ['/a', 'b-1'], [OLD]],
])('%j', (use, carried, others) => {
  const selected = selectMounts(FOUND, use)
  expect(selected.carried.map(({ id }) => id)).toEqual(carried)
  expect(selected.left).toEqual(others)
})

test.each<[MountChoice, object[]]>([
  ['auto', [OLD, expect.objectContaining({ id: '/a' }), expect.objectContaining({ id: 'b-1' })]],
  [['/b'], [OLD, A, expect.objectContaining({ id: 'b-1', target: '/b', line: 4 })]],
  ['off', []],
])('where no stage has an image, none is carried: %j', (use, others) => {
  const selected = selectMounts({ ...FOUND, base: null }, use)
  expect([selected.carried, selected.left]).toEqual([[], others])
  expect(selected.left.at(-1)?.reason ?? 'no stage').toMatch(/^no stage/)
})
