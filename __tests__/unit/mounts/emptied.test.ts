import { expect, test } from '@jest/globals'
import { canEmpty, emptiedBy, runsAgain } from '../../../src/mounts/emptied.ts'

const filters = (...stages: readonly string[]) => ({ 'no-cache': false, 'no-cache-filters': stages })
const PLAIN = { uid: null, gid: null, mode: null }
const ALL = { 'no-cache': true, 'no-cache-filters': [] }

test.each([
  // inputs, stages of the mount                by
  [filters(), ['build'], null],
  [filters('build'), ['build'], 'no-cache-filters'],
  [filters('Build'), ['build'], 'no-cache-filters'],
  [filters('x', 'build'), ['modules', 'build'], 'no-cache-filters'],
  [filters('x'), ['modules', 'build'], null],
  [filters('stage-1'), [''], null],
  [filters(''), [''], null],
  [ALL, ['build'], 'no-cache'],
  [ALL, [''], 'no-cache'],
] as const)('%j, a mount of %j: %s', (inputs, stages, by) => {
  expect(emptiedBy(inputs, { ...PLAIN, stages }, [])).toBe(by)
})

test.each([
  // a mount with     by BuildKit                  is emptied
  [{ uid: '0' }, ['v0.15.2'], false],
  [{ gid: '0' }, ['v0.13.0'], false],
  [{ mode: '0755' }, ['v0.16.0', 'v0.15.2'], false],
  [{ mode: '0755' }, [''], false],
  [{ mode: '0755' }, [], false],
  [{ mode: '0755' }, ['v0.16.0'], true],
  [{ uid: '0', gid: '0' }, ['v0.26.3', 'v1.0.0'], true],
  [{}, ['v0.9.3'], true],
] as const)('a mount with %j by BuildKit %j: %s', (owned, buildkit, isEmptied) => {
  const mount = { ...PLAIN, stages: ['build'], ...owned }
  expect([canEmpty(mount, buildkit), emptiedBy(ALL, mount, buildkit)]).toEqual([
    isEmptied,
    isEmptied ? 'no-cache' : null,
  ])
})

test('a stage that a builder names as the Dockerfile does runs again', () => {
  expect(runsAgain(filters('build'), 'Build')).toBe(true)
})
