import { expect, test } from '@jest/globals'
import { appearance, commitWorld, NOWHERE } from '../support/commit-world.ts'
import { NOBODY } from '../support/loopback.ts'
import { git } from '../support/repository.ts'

const world = commitWorld()

/** The hashes of m`from` … m`to`. */
const main = (from: number, to: number): readonly string[] =>
  Array.from({ length: from - to + 1 }, (_, index) => world.hash[`m${from - index}`]!)
const named = (...names: readonly string[]) => names.map((name) => world.hash[name]!)
const found = (value: readonly string[]) => ({ kind: 'found', value })

test.each<[string, number, () => readonly string[]]>([
  ['m130', 50, () => main(129, 80)],
  ['m3', 50, () => main(2, 1)],
  ['m1', 50, () => []],
  ['merge', 2, () => main(130, 129)],
  ['updated', 4, () => [...named('p2', 'p1'), ...main(10, 9)]], // its second parent is m100
])('of %s, %d at most, nearest first, along the first parents', async (name, most, expected) => {
  const commits = world.open(await world.fullClone())
  expect(await commits.ancestors(world.hash[name]!, most)).toEqual(found(expected()))
})

test.each([
  ['whose commit is there', 'refs/heads/main', 'm130'],
  ['that lacks the commit', 'refs/pull/7/head', 'p2'],
])('a shallow checkout %s is deepened as far as that, and stays as it is', async (_, ref, name) => {
  const directory = await world.checkedOut(ref, name)
  const before = await appearance(directory)
  const commits = world.open(directory)
  expect(await commits.ancestors(world.hash['m130']!, 50)).toEqual(found(main(129, 80)))
  expect(await commits.known()).not.toContain('m70')
  expect(await appearance(directory)).toEqual(before)
})

test('a shallow checkout that goes far enough asks the remote nothing', async () => {
  const directory = await world.checkedOut('refs/heads/main', 'm130', { depth: 4 })
  await git(directory, 'remote', 'set-url', 'origin', `http://${NOBODY}/app.git`)
  expect(await world.open(directory).ancestors(world.hash['m130']!, 3)).toEqual(found(main(129, 127)))
})

test('where the remote cannot be asked, those that are there are all that is known', async () => {
  const [some, none] = [
    await world.checkedOut('refs/heads/main', 'm130', { depth: 3 }),
    await world.checkedOut('refs/heads/main', 'm130'),
  ]
  for (const each of [some, none]) await git(each, 'remote', 'set-url', 'origin', `http://${NOBODY}/app.git`)
  expect(await world.open(some).ancestors(world.hash['m130']!, 50)).toEqual(found(main(129, 128)))
  expect(await world.open(none).ancestors(world.hash['m130']!, 50)).toMatchObject({
    kind: 'miss',
    reason: expect.stringContaining('the history of this shallow clone cannot be fetched'),
  })
})

test('of a commit that nobody has is a miss', async () => {
  const commits = world.open(await world.fullClone())
  expect(await commits.ancestors(NOWHERE, 50)).toMatchObject({ kind: 'miss' })
})
