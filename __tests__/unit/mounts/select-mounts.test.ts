import { expect, test } from '@jest/globals'
import type { CacheMount, FoundMounts } from '../../../src/mounts/cache-mount.ts'
import { selectMounts, type MountChoice } from '../../../src/mounts/select-mounts.ts'
import { useOf } from '../../support/mounts.ts'

const MOUNT = { target: '/c', uid: null, gid: null, mode: null, kind: 'other' } as const
const mount = (id: string, name: string, line: number): CacheMount => ({
  ...MOUNT,
  baseImage: null,
  id,
  name,
  uses: [useOf(line, 'RUN x')],
})
const OLD = { name: 'old', id: 'old-1', line: 9, reason: 'it names no target' }
const FOUND: FoundMounts = {
  carried: [mount('/a', '/a/', 3), mount('b-1', 'b-$V', 4)],
  left: [OLD],
  base: null,
  namespace: '',
}
const notAmong = (name: string, id: string, line: number) => ({ name, id, line, reason: 'not among cache-mounts' })
const inVain = (name: string) => ({ name, id: name, line: 0, reason: 'no RUN that is built mounts it' })

test.each<[MountChoice, string[], object[]]>([
  ['auto', ['/a', 'b-1'], [OLD]],
  ['off', [], []],
  [['/a', 'b-1'], ['/a', 'b-1'], [OLD]],
  [['/a/', 'b-$V'], ['/a', 'b-1'], [OLD]],
  [['/a'], ['/a'], [OLD, notAmong('b-$V', 'b-1', 4)]],
  [['/a', 'c'], ['/a'], [OLD, notAmong('b-$V', 'b-1', 4), inVain('c')]],
  [['old'], [], [OLD, notAmong('/a/', '/a', 3), notAmong('b-$V', 'b-1', 4)]],
  [['old-1', '/a', 'b-1'], ['/a', 'b-1'], [OLD]],
])('%j', (use, carried, left) => {
  const selected = selectMounts(FOUND, use)
  expect(selected.carried.map(({ id }) => id)).toEqual(carried)
  expect(selected.left).toEqual(left)
})
