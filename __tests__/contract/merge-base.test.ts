import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { actionsCheckout } from '../support/actions-checkout.ts'
import { NOWHERE, appearance, commitWorld } from '../support/commit-world.ts'
import { NOBODY } from '../support/loopback.ts'
import { git, line, makeBare } from '../support/repository.ts'

const world = commitWorld()

/** A tip whose first parents lead to m2 in three steps, and whose side branch leads to m1 in two. */
const cutTip = (name: string) => ({
  ...line(name, 2, 'm2'),
  [`${name}Side`]: { files: {}, parents: ['m1'] },
  [name]: { files: {}, parents: [`${name}2`, `${name}Side`] },
})

describe('mergeBase', () => {
  test('in a full clone, of a commit that has to be fetched: the clone stays as it is', async () => {
    const directory = await world.fullClone()
    const before = await appearance(directory)
    const commits = world.open(directory)
    const answer = await commits.mergeBase(world.hash['m130']!, world.hash['p2']!)
    expect(answer).toEqual({ kind: 'found', value: world.hash['m10'] })
    expect(await commits.known()).toEqual([...Object.keys(line('m', 130)), 'p1', 'p2'].toSorted())
    expect(await appearance(directory)).toEqual(before)
  })

  test('120 commits below a shallow checkout: main is deepened as far as that, other branches are not there', async () => {
    const directory = await world.checkedOut('refs/pull/7/head', 'p2')
    const before = await appearance(directory)
    const commits = world.open(directory)
    const answer = await commits.mergeBase(world.hash['p2']!, world.hash['m130']!)
    expect(answer).toEqual({ kind: 'found', value: world.hash['m10'] })
    const here = await commits.known()
    expect(here).not.toContain('release1')
    expect(here).not.toContain('lost1')
    expect(await appearance(directory)).toEqual(before)
  })

  test('near the tip: the history far below stays away', async () => {
    const directory = await world.checkedOut('refs/pull/9/head', 'lost1')
    const commits = world.open(directory)
    const answer = await commits.mergeBase(world.hash['lost1']!, world.hash['m130']!)
    expect(answer).toEqual({ kind: 'found', value: world.hash['m129'] })
    expect(await commits.known()).not.toContain('m70')
  })

  test('is not taken from what a shallow clone happens to have', async () => {
    // At depth 3 both tips show m1 through a side branch, and are cut off above m2, which is nearer.
    const bare = join(world.bare, 'cut.git')
    const commits = { ...line('m', 2), ...cutTip('a'), ...cutTip('b') }
    const cut: { readonly [name: string]: string } = await makeBare(bare, { commits, refs: { main: 'a', other: 'b' } })
    const directory = world.newFolder()
    const url = `${world.server.url}/cut.git`
    await actionsCheckout(directory, { url, ref: 'refs/heads/main', commit: cut['a']!, depth: 3 })
    await git(directory, 'fetch', '--quiet', '--depth=3', 'origin', cut['b']!)
    expect(await git(directory, 'merge-base', cut['a']!, cut['b']!)).toBe(cut['m1'])
    const answer = await world.open(directory).mergeBase(cut['a']!, cut['b']!)
    expect(answer).toEqual({ kind: 'found', value: cut['m2'] })
  })

  test('of unrelated histories is a miss', async () => {
    const directory = await world.checkedOut('refs/heads/alien', 'alien1')
    const answer = await world.open(directory).mergeBase(world.hash['alien1']!, world.hash['m60']!)
    expect(answer).toMatchObject({ kind: 'miss', reason: expect.stringContaining('no common history') })
  })
})

describe('isAncestor', () => {
  test.each([
    ['m129', 'm130', true],
    ['m100', 'm130', true],
    ['m130', 'm130', true],
    ['lost1', 'm130', false], // a force push
    ['m130', 'm100', false],
  ])('%s of %s in a shallow checkout: %p', async (ancestor, descendant, expected) => {
    const directory = await world.checkedOut('refs/heads/main', 'm130')
    expect(await world.open(directory).isAncestor(world.hash[ancestor]!, world.hash[descendant]!)).toEqual({
      kind: 'found',
      value: expected,
    })
  })

  test('is false for a commit that nobody has', async () => {
    const directory = await world.checkedOut('refs/heads/main', 'm130')
    expect(await world.open(directory).isAncestor(NOWHERE, world.hash['m130']!)).toEqual({
      kind: 'found',
      value: false,
    })
  })

  test('is false for a commit of a history that has nothing in common', async () => {
    const directory = await world.fullClone()
    const orphan = await git(directory, 'commit-tree', '-m', 'alone', `${world.hash['m130']}^{tree}`)
    expect(await world.open(directory).isAncestor(orphan, world.hash['m130']!)).toEqual({
      kind: 'found',
      value: false,
    })
  })

  test('is not known when the remote cannot be asked', async () => {
    const directory = await world.checkedOut('refs/heads/main', 'm130')
    await git(directory, 'remote', 'set-url', 'origin', `http://${NOBODY}/app.git`)
    expect(await world.open(directory).isAncestor(world.hash['m100']!, world.hash['m130']!)).toMatchObject({
      kind: 'miss',
    })
  })

  test('takes the word of the commit object for a parent, and fetches nothing', async () => {
    const directory = await world.mergeCheckout()
    const commits = world.open(directory)
    expect(await commits.isAncestor(world.hash['p2']!, world.hash['merge']!)).toEqual({ kind: 'found', value: true })
    expect(await commits.known()).toEqual(['merge'])
  })
})
