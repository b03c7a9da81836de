import { expect, test } from '@jest/globals'
import { emptiedBy, runsAgain } from '../../../src/mounts/emptied.ts'

const filters = (...stages: readonly string[]) => ({ 'no-cache': false, 'no-cache-filters': stages })
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
  expect(emptiedBy(inputs, { stages })).toBe(by)
})

test('a stage that a builder names as the Dockerfile does runs again', () => {
  expect(runsAgain(filters('build'), 'Build')).toBe(true)
})
