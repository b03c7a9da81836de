import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordLine } from '../../src/adapters/git/notes/note-text.ts'
import { REF } from '../../src/adapters/git/notes/notes-git.ts'
import type { RecordStore, Refusal } from '../../src/ports.ts'
import { appearance } from '../support/commit-world.ts'
import { accept, commitOf, found, KEY, notesWorld, of, saved } from '../support/notes-world.ts'
import { ownPaths } from '../support/own-folder.ts'
import { BASE, HEAD, imageRecord, record } from '../support/records.ts'
import { git } from '../support/repository.ts'

const world = notesWorld()
const { newPath } = ownPaths()

/** The repository of the store that was made as the first, second, … */
async function repositoryOf(index = 0): Promise<string> {
  const folder = world().temporary[index]!
  const [name] = await readdir(folder)
  return join(folder, name!)
}

/** The notes that the first store has not fetched. */
const missing = async (): Promise<readonly string[]> =>
  (await git(await repositoryOf(), 'rev-list', '--objects', '--missing=print', REF))
    .split('\n')
    .filter((line) => line.startsWith('?'))

const onlyFourth: Refusal = ({ commit }) => (commit === commitOf(4) ? undefined : 'not this one')

describe('notes by hand', () => {
  test('are what `git notes` shows of a commit: a line for each record', async () => {
    const store = world().store()
    const other = record({ images: [imageRecord({ name: 'other' })] })
    await store.save(HEAD, KEY, record())
    await store.save(HEAD, 'other-0123456789ab', other)
    const shown = await git(world().bare, 'notes', '--ref=weighbridge', 'show', HEAD)
    const lines = shown.split('\n').filter((line) => line !== '')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { weighbridge: 'record', key: KEY, way: expect.stringMatching(/^[0-9a-f]{8}$/), record: record() },
      { weighbridge: 'record', key: 'other-0123456789ab', way: expect.any(String), record: other },
    ])
  })

  test('that somebody wrote stay as they are, byte for byte', async () => {
    const odd = Buffer.from([0x72, 0xe9, 0x73, 0x75, 0x6d, 0xe9, 0x0a, 0x0a, 0x0a, 0x20])
    await world().put({ [HEAD]: odd, [BASE]: 'reviewed\n\n\n', 'README.md': 'what this is\n' })
    expect(await world().store().save(HEAD, KEY, record())).toEqual(saved)
    const kept = await world().noteOf(HEAD)
    expect(kept.subarray(0, odd.length)).toEqual(odd)
    expect(kept.subarray(odd.length).toString().trim()).toBe(recordLine(KEY, record()).trim())
    expect((await world().noteOf(BASE)).toString()).toBe('reviewed\n\n\n')
    expect(await git(world().bare, 'show', `${REF}:README.md`)).toBe('what this is')
    expect(await world().store().find([HEAD], KEY, accept)).toEqual(found(record()))
  })

  test('that somebody added meanwhile stay, and so does their history', async () => {
    const store = world().store()
    await store.save(BASE, KEY, of(BASE))
    await git(world().bare, 'notes', '--ref=weighbridge', 'append', '-m', 'reviewed', HEAD)
    const theirs = await git(world().bare, 'rev-parse', REF)
    expect(await store.save(HEAD, KEY, record())).toEqual(saved)
    expect((await world().noteOf(HEAD)).toString()).toMatch(/^reviewed\n+\{"weighbridge"/)
    expect(await git(world().bare, 'rev-parse', `${REF}^`)).toBe(theirs)
  })

  test.each([
    ['none', HEAD],
    ['one', `${HEAD.slice(0, 2)}/${HEAD.slice(2)}`],
    ['two', `${HEAD.slice(0, 2)}/${HEAD.slice(2, 4)}/${HEAD.slice(4)}`],
  ])('are found where git puts them, folders above them: %s', async (_, path) => {
    await world().put({ [path]: recordLine(KEY, record()) })
    const store = world().store()
    expect(await store.find([HEAD], KEY, accept)).toEqual(found(record()))
    expect(await store.save(BASE, KEY, of(BASE))).toEqual(saved)
    expect(await world().store().find([HEAD], KEY, accept)).toEqual(found(record()))
    expect((await world().noted()).toSorted()).toEqual([BASE, HEAD])
  })
})

const fetchesOfNotes = (): number =>
  world().server.requests.filter(({ path }) => path.startsWith(`GET /${world().path}/info/refs`)).length

describe('what is fetched', () => {
  const notes = Object.fromEntries([1, 2, 3, 4].map((n) => [commitOf(n), recordLine(KEY, of(commitOf(n)))]))

  test('is the note of the commit, of all others only that they are there', async () => {
    await world().put(notes)
    expect(
      await world()
        .store()
        .find([HEAD, commitOf(3)], KEY, accept),
    ).toEqual(found(of(commitOf(3))))
    expect(await missing()).toHaveLength(3)
  })

  test('is no other note to write one', async () => {
    await world().put(notes)
    expect(await world().store().save(HEAD, KEY, record())).toEqual(saved)
    expect(await missing()).toHaveLength(4)
    expect(await world().noted()).toHaveLength(5)
  })

  test('is the others at once where the first is refused', async () => {
    await world().put(notes)
    const all = [1, 2, 3, 4].map(commitOf)
    expect(await world().store().find(all, KEY, onlyFourth)).toEqual(found(of(commitOf(4))))
    expect(fetchesOfNotes()).toBe(3) // what is there, the first note, the others
  })

  test('is everything where the server gives no parts', async () => {
    await git(world().bare, 'config', 'uploadpack.allowFilter', 'false')
    await world().put(notes)
    const store = world().store()
    expect(await store.find([commitOf(3)], KEY, accept)).toEqual(found(of(commitOf(3))))
    expect(await store.save(HEAD, KEY, record())).toEqual(saved)
    expect(await missing()).toEqual([])
  })

  test('is nothing twice in a run', async () => {
    const store = world().store()
    await store.save(HEAD, KEY, record())
    const asked = world().server.requests.length
    expect(await store.find([HEAD, BASE], KEY, accept)).toEqual(found(record()))
    expect(await store.find([BASE], KEY, accept)).toMatchObject({ absent: true })
    expect(world().server.requests).toHaveLength(asked)
  })

  test('is what was absent, once more for all that is asked for again, as another run may have left it since', async () => {
    const store = world().store()
    const all = [1, 2, 3].map(commitOf)
    const ask = async () => {
      const before = fetchesOfNotes()
      const answers = []
      for (const commit of all) answers.push(await store.find([commit], KEY, accept))
      return { answers, fetches: fetchesOfNotes() - before }
    }
    const absent = expect.objectContaining({ kind: 'miss', absent: true })
    expect(await ask()).toEqual({ answers: [absent, absent, absent], fetches: 1 })
    await world().put({ [commitOf(2)]: recordLine(KEY, of(commitOf(2))) })
    expect(await ask()).toEqual({ answers: [absent, found(of(commitOf(2))), absent], fetches: 2 }) // its note, too
  })

  test('goes into a repository of our own, which disposing removes', async () => {
    const { checkout, store, temporary } = world()
    await git(checkout, 'commit', '--quiet', '--allow-empty', '-m', 'first')
    const before = await appearance(checkout)
    await using own = store() as RecordStore & AsyncDisposable
    await own.save(HEAD, KEY, record())
    await own.find([HEAD], KEY, accept)
    expect(await appearance(checkout)).toEqual(before)
    await own[Symbol.asyncDispose]()
    expect(await readdir(temporary[0]!)).toEqual([])
  })
})

describe('ten runs at once', () => {
  const ten = Array.from({ length: 10 }, (_, index) => index + 1)

  test('lose nothing, some in notes of their own, some in the note of one commit', async () => {
    const places = ten.map((n) => (n > 5 ? ([HEAD, `image-${n}`] as const) : ([commitOf(n), KEY] as const)))
    const answers = await Promise.all(places.map(([commit, key]) => world().store().save(commit, key, of(commit))))
    expect(answers).toEqual(ten.map(() => saved))
    const reader = world().store()
    for (const [commit, key] of places) expect(await reader.find([commit], key, accept)).toEqual(found(of(commit)))
  })

  test('leave one record where all have the same to save', async () => {
    const stores = ten.map(() => world().store())
    await Promise.all(stores.map((store, n) => store.save(HEAD, KEY, of(HEAD, n))))
    expect((await world().noteOf(HEAD)).toString().match(/"weighbridge":"record"/g)).toHaveLength(1)
  })
})

test('the command line reads the notes of its remote', async () => {
  await world().put({ [HEAD]: recordLine(KEY, record()) })
  const clone = newPath()
  await git(world().bare, 'clone', '--quiet', `${world().server.url}/${world().path}`, clone)
  expect(await world().store({ url: undefined, directory: clone }).find([HEAD], KEY, accept)).toEqual(found(record()))
})
