import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { commitWorld } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'

const world = commitWorld()

describe('resolve', () => {
  test.each([
    // name           commit      branch
    ['main', 'm130', true],
    ['origin/main', 'm130', true],
    ['feature', 'p2', true], // only on the remote
    ['v1', 'release1', false], // only on the remote
    ['v2', 'm20', false], // annotated
    ['HEAD', 'm130', false],
    ['HEAD~2', 'm128', false],
  ])('%s in a full clone of main', async (name, commit, branch) => {
    const answer = await world.open(await world.fullClone()).resolve(name)
    expect(answer).toEqual({ kind: 'found', value: { commit: world.hash[commit], branch } })
  })

  test('a branch and a tag in a checkout that has neither, without fetching', async () => {
    const directory = await world.mergeCheckout()
    const commits = world.open(directory)
    expect(await commits.resolve('main')).toMatchObject({ value: { commit: world.hash['m130'], branch: true } })
    expect(await commits.resolve('v2')).toMatchObject({ value: { commit: world.hash['m20'], branch: false } })
    expect(await world.commitsHere(directory)).toEqual(['merge'])
  })

  test('a full hash, here or not, and a short one', async () => {
    const commits = world.open(await world.fullClone())
    for (const name of [world.hash['m7']!, world.hash['m7']!.slice(0, 10)]) {
      expect(await commits.resolve(name)).toMatchObject({ value: { commit: world.hash['m7'], branch: false } })
    }
    expect(await commits.resolve(world.hash['lost1']!)).toMatchObject({ value: { commit: world.hash['lost1'] } })
  })

  test.each(['nothing-like-it', '--upload-pack=touch', '', 'main..feature'])(
    '%p is a miss that names it',
    async (name) => {
      const answer = await world.open(await world.fullClone()).resolve(name)
      expect(answer).toMatchObject({ kind: 'miss', reason: expect.stringContaining(`"${name}"`), absent: true })
    },
  )
})

describe('a name that nobody has is told from one that cannot be asked for', () => {
  const gone = '1'.repeat(40)

  test('a hash that neither side has', async () => {
    const answer = await world.open(await world.fullClone()).resolve(gone)
    expect(answer).toMatchObject({ kind: 'miss', reason: expect.stringContaining('1111111'), absent: true })
  })

  test.each(['v9.9.9', gone])('%s, where the remote does not answer', async (name) => {
    const directory = await world.fullClone()
    await git(directory, 'remote', 'set-url', 'origin', join(directory, 'nowhere.git'))
    const answer = await world.open(directory).resolve(name)
    expect(answer).toMatchObject({ kind: 'miss' })
    expect(answer).not.toHaveProperty('absent')
  })

  test.each(['v9.9.9', gone])('%s, where there is no remote', async (name) => {
    const directory = await world.fullClone()
    await git(directory, 'remote', 'remove', 'origin')
    expect(await world.open(directory).resolve(name)).toMatchObject({ kind: 'miss', absent: true })
  })
})

describe('a branch as it is now', () => {
  test('is asked of the remote, whatever was fetched of it', async () => {
    const directory = await world.fullClone()
    await git(directory, 'update-ref', 'refs/remotes/origin/main', world.hash['m7']!)
    const commits = world.open(directory)
    expect(await commits.branchNow('main')).toEqual({ kind: 'found', value: world.hash['m130'] })
    expect(await commits.branchNow('nothing')).toMatchObject({ reason: 'origin has no branch nothing' })
  })

  test('is not known where the remote does not answer', async () => {
    const directory = await world.fullClone()
    await git(directory, 'remote', 'set-url', 'origin', join(directory, 'nowhere.git'))
    const answer = await world.open(directory).branchNow('main')
    expect(answer).toMatchObject({ kind: 'miss', reason: expect.stringContaining('does not say where main is') })
  })
})

const tagsOfAll = () => ({
  kind: 'found',
  value: new Map([
    ['v1', world.hash['release1']],
    ['v2', world.hash['m20']],
  ]),
})

describe('all tags', () => {
  test('are asked of the remote, with the commits of annotated ones, also where none was fetched', async () => {
    for (const directory of [await world.fullClone(), await world.mergeCheckout()]) {
      expect(await world.open(directory).tags()).toEqual(tagsOfAll())
    }
  })

  test('without a remote are those here, or none', async () => {
    const directory = await world.fullClone()
    await git(directory, 'fetch', '--quiet', '--tags')
    await git(directory, 'remote', 'remove', 'origin')
    expect(await world.open(directory).tags()).toEqual(tagsOfAll())
    await git(directory, 'tag', '--delete', 'v1', 'v2')
    expect(await world.open(directory).tags()).toEqual({ kind: 'found', value: new Map() })
  })

  test('are not known where the remote does not answer', async () => {
    const directory = await world.fullClone()
    await git(directory, 'remote', 'set-url', 'origin', join(directory, 'nowhere.git'))
    expect(await world.open(directory).tags()).toMatchObject({
      reason: expect.stringContaining('does not list its tags'),
    })
  })
})

describe('the default branch', () => {
  test('of a clone and of a checkout that knows no branch', async () => {
    for (const directory of [await world.fullClone(), await world.mergeCheckout()]) {
      const value = { commit: world.hash['m130'], name: 'origin/main' }
      expect(await world.open(directory).defaultBranch()).toEqual({ kind: 'found', value })
    }
  })

  test('without a remote is the local main, or unknown', async () => {
    const directory = await world.fullClone()
    await git(directory, 'commit', '--quiet', '--allow-empty', '-m', 'local')
    await git(directory, 'remote', 'remove', 'origin')
    const head = await git(directory, 'rev-parse', 'HEAD')
    expect(await world.open(directory).defaultBranch()).toEqual({
      kind: 'found',
      value: { commit: head, name: 'main' },
    })
    await git(directory, 'branch', '--move', 'trunk')
    expect(await world.open(directory).defaultBranch()).toMatchObject({
      kind: 'miss',
      reason: expect.stringContaining('no remote'),
    })
  })
})
