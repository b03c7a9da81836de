import { expect, test } from '@jest/globals'
import { besideBytes, besideSentence, unseenClause, unseenSentence } from '../../../src/report/beside-sentence.ts'
import { repositoryNotes } from '../../../src/report/repository-note.ts'
import { baseline, imageRecord } from '../../support/records.ts'

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ path: `dist/${index}`, bytes: 1000 * (count - index) }))

test.each([
  [1, 'dist/0 (1 kB) lies beside the commit, and the build can take it: '],
  [3, 'dist/0 (3 kB), dist/1 (2 kB), dist/2 (1 kB) lie beside the commit, and the build can take them: '],
  [5, 'dist/0 (5 kB), dist/1 (4 kB), dist/2 (3 kB) and 2 more files (15 kB in all) lie beside the commit, '],
])('%d files are named, with the three ways out', (count, beginning) => {
  const bytes = files(count).reduce((sum, each) => sum + each.bytes, 0)
  const said = besideSentence({ heaviest: files(count), count, bytes }, 'workflow')
  expect(said.slice(0, beginning.length)).toBe(beginning)
  for (const way of ['.dockerignore', '"prepare"', 'record of the base']) expect(said).toContain(way)
})

test('named contexts and files are both said, each with its ways out', () => {
  const [beside, outside] = [{ heaviest: files(1), count: 1, bytes: 1000 }, ['bin=/tmp/bin', 'lib=../lib']]
  const contexts =
    'The named contexts bin=/tmp/bin, lib=../lib lie outside of the repository, and the build can take them: the rebuilt base ' +
    'was given what the head has, so growth through them cannot be seen. Make them in a folder of the repository with the ' +
    'input "prepare", which runs for head and base, or keep a record of the base, made with its own'
  expect(unseenSentence(baseline([], { outside }), 'workflow')).toBe(contexts)
  const both = unseenSentence(baseline([], { outside, beside }), 'workflow')
  expect(both).toBe(`${besideSentence(beside, 'workflow')}. ${contexts}`)
  expect(unseenSentence(baseline([]), 'workflow')).toBeUndefined()
  expect(unseenSentence(baseline([], { outside, beside }), 'command line')).toBe(
    both?.replaceAll('the input "prepare"', '--prepare'),
  )
})

test.each([
  // outside, beside, clause
  [[], null, undefined],
  [[], { heaviest: files(2), count: 2, bytes: 3000 }, 'growth through 2 files beside the commit (3 kB) cannot be seen'],
  [['bin=/x'], null, 'growth through 1 named context outside of the repository cannot be seen'],
  [
    ['bin=/x', 'lib=/y'],
    { heaviest: files(1), count: 1, bytes: 1000 },
    'growth through 1 file beside the commit (1 kB) and 2 named contexts outside of the repository cannot be seen',
  ],
])('of %j and %j a line that stands alone says as much', (outside, beside, clause) => {
  expect(unseenClause(baseline([], { outside, beside }))).toBe(clause)
  expect(besideBytes(baseline([], { outside, beside }))).toBe(beside?.bytes ?? 0)
})

test('repository data is named with its place, its bytes and what to do', () => {
  const repository = [
    { layer: 0, path: 'src/.git', bytes: 90_000, hidden: 0, files: 3, hiddenFiles: 0 },
    { layer: 2, path: 'lib/.git', bytes: 6_000, hidden: 0, files: 1, hiddenFiles: 0 },
  ]
  expect(repositoryNotes(imageRecord({ repository }))).toEqual([
    'product-catalog (linux/amd64) holds 96 kB of repository data (/src/.git), which differs between any two checkouts ' +
      'and, where head and base both have some, is counted as no growth; name .git in .dockerignore to leave it out.',
  ])
  expect(repositoryNotes(imageRecord())).toEqual([])
})
