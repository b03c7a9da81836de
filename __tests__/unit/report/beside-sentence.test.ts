import { describe, expect, test } from '@jest/globals'
import { unseenBytes } from '../../../src/baseline/unseen.ts'
import { besideSentence, unseenClause, unseenSentence } from '../../../src/report/beside-sentence.ts'
import { plainForm } from '../../../src/report/form.ts'
import { repositoryNotes } from '../../../src/report/repository-note.ts'
import { baseline, imageRecord } from '../../support/records.ts'

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ path: `dist/${index}`, bytes: 1000 * (count - index) }))

const said = (count: number) =>
  besideSentence({ heaviest: files(count), count, bytes: 500 * count * (count + 1) }, 'workflow')

const ONE =
  'is not committed and the build can use it. The rebuilt base got the same file, so its growth cannot be seen. If you ' +
  'wrote it, commit it; if a command makes it, use the input "prepare"; if the image does not need it, name it in ' +
  '.dockerignore; or compare with the record that a run of the base kept'
const SEVERAL =
  'are not committed and the build can use them. The rebuilt base got the same files, so their growth cannot be seen. ' +
  'If you wrote them, commit them; if a command makes them, use the input "prepare"; if the image does not need them, name ' +
  'them in .dockerignore; or compare with the record that a run of the base kept'

test.each([
  [1, `dist/0 (1 kB) ${ONE}`],
  [3, `dist/0 (3 kB), dist/1 (2 kB), dist/2 (1 kB) ${SEVERAL}`],
  [5, `dist/0 (5 kB), dist/1 (4 kB), dist/2 (3 kB) and 2 more files (15 kB in all) ${SEVERAL}`],
])('%d files are named, with the four ways out, the one that breaks some Dockerfiles late', (count, sentence) => {
  expect(said(count)).toBe(sentence)
})

const about = (...paths: readonly string[]) => {
  const heaviest = paths.map((path) => ({ path, bytes: 1000 }))
  return besideSentence({ heaviest, count: paths.length, bytes: 1000 * paths.length }, 'command line')
}

describe('what a build is described in is to be committed', () => {
  test.each([
    'Dockerfile',
    'svc/dockerfile',
    'Dockerfile.prod',
    'prod.Dockerfile',
    '.dockerignore',
    'Dockerfile.dockerignore',
    'docker-bake.hcl',
    'ci/docker-bake.override.json',
  ])('%s', (path) => {
    expect(about(path)).toMatch(new RegExp(`its growth cannot be seen. Commit ${path}$`))
  })

  test.each(['dist/bundle.js', 'Dockerfile-notes', 'dockerfiles/list', 'my.dockerignores', 'bake.json'])(
    '%s is none',
    (path) => {
      expect(about(path)).toMatch(/its growth cannot be seen\. If you wrote it, commit it; /)
    },
  )

  test('of many, the first are named', () => {
    expect(about('a/Dockerfile', 'b/Dockerfile', 'c/Dockerfile', 'd/Dockerfile')).toMatch(
      /Commit a\/Dockerfile, b\/Dockerfile, c\/Dockerfile and 1 more file$/,
    )
  })

  test('beside a file that a command makes, each has its own way', () => {
    expect(about('dist/bundle.js', 'Dockerfile', '.dockerignore')).toMatch(
      /seen\. Commit Dockerfile, \.dockerignore\. If you wrote it, commit it; .* use --prepare; if the image does not need it, /,
    )
  })
})

test('however long the paths are, what to do is whole in a report', () => {
  const folder = 'a folder/'.repeat(30)
  const heaviest = ['Dockerfile', '.dockerignore', 'bundle.js'].map((name) => ({ path: folder + name, bytes: 900_900 }))
  const beside = { heaviest, count: 30, bytes: 9_000_000 }
  const outside = [1, 2, 3, 4].map((number) => `context-${number}=../${folder}`)
  for (const unseen of [{ beside }, { outside }]) {
    const sentence = unseenSentence(baseline([], { outside: [], ...unseen }), 'workflow')!
    expect(plainForm.prose(sentence)).toBe(sentence)
  }
  const both = unseenSentence(baseline([], { outside, beside }), 'workflow')!
  expect(plainForm.prose(both)).toMatch(/Make them in a folder of the repository with .*; or compare with .* kept$/)
})

test('named contexts and files are both said, with the ways out that both have', () => {
  const [beside, outside] = [{ heaviest: files(1), count: 1, bytes: 1000 }, ['bin=/tmp/bin', 'lib=../lib']]
  const contexts =
    'The named contexts bin=/tmp/bin, lib=../lib are outside of the repository and the build can use them. The rebuilt base ' +
    'got the same, so growth through them cannot be seen. Make them in a folder of the repository with the input "prepare", ' +
    'which runs for head and base; or compare with the record that a run of the base kept'
  expect(unseenSentence(baseline([], { outside }), 'workflow')).toBe(contexts)
  const both = unseenSentence(baseline([], { outside, beside }), 'workflow')
  expect(both).toBe(`${besideSentence(beside, 'workflow').split('. If you')[0]}. ${contexts}`)
  expect(unseenSentence(baseline([]), 'workflow')).toBeUndefined()
  expect(unseenSentence(baseline([], { outside, beside }), 'command line')).toBe(
    both?.replaceAll('the input "prepare"', '--prepare'),
  )
})

test.each([
  // outside, beside, clause
  [[], null, undefined],
  [[], { heaviest: files(2), count: 2, bytes: 3000 }, 'growth through 2 uncommitted files (3 kB) cannot be seen'],
  [['bin=/x'], null, 'growth through 1 named context outside of the repository cannot be seen'],
  [
    ['bin=/x', 'lib=/y'],
    { heaviest: files(1), count: 1, bytes: 1000 },
    'growth through 1 uncommitted file (1 kB) and 2 named contexts outside of the repository cannot be seen',
  ],
])('of %j and %j a line that stands alone says as much', (outside, beside, clause) => {
  expect(unseenClause(baseline([], { outside, beside }))).toBe(clause)
  expect(unseenBytes(baseline([], { outside, beside }))).toBe(outside.length > 0 ? Infinity : (beside?.bytes ?? 0))
})

test('repository data is named with its place, its bytes and what to do', () => {
  const repository = [
    { layer: 0, path: 'src/.git', bytes: 90_000, hidden: 0, files: 3, hiddenFiles: 0 },
    { layer: 2, path: 'lib/.git', bytes: 6_000, hidden: 0, files: 1, hiddenFiles: 0 },
  ]
  expect(repositoryNotes([imageRecord({ repository })])).toEqual([
    'product-catalog (linux/amd64) holds 96 kB of repository data (/src/.git), which differs between any two checkouts ' +
      'and is not counted as growth if head and base both have some; name .git in .dockerignore to leave it out.',
  ])
  expect(repositoryNotes([imageRecord()])).toEqual([])
})
