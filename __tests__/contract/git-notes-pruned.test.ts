import { describe, expect, test } from '@jest/globals'
import { recordLine } from '../../src/adapters/git/notes/note-text.ts'
import { REF } from '../../src/adapters/git/notes/notes-git.ts'
import { isDue } from '../../src/adapters/git/notes/prune-notes.ts'
import { accept, commitOf, found, KEY, notesWorld, of, saved } from '../support/notes-world.ts'
import { HEAD } from '../support/records.ts'
import { git } from '../support/repository.ts'

const world = notesWorld()

describe('old records are removed', () => {
  const limits = { kept: 4, every: 2 }

  test('once there are so many notes, with the history that still has them', async () => {
    const store = world().store({ limits })
    for (const n of [1, 2, 3, 4, 5]) await store.save(commitOf(n), KEY, of(commitOf(n), n))
    expect(await world().noted()).toHaveLength(5)
    expect(
      await world()
        .store({ limits })
        .save(commitOf(6), KEY, of(commitOf(6), 6)),
    ).toEqual(saved)
    expect(await world().noted()).toEqual([3, 4, 5, 6].map(commitOf))
    expect(await git(world().bare, 'rev-list', '--count', REF)).toBe('1')
    const reader = world().store()
    for (const n of [3, 6]) expect(await reader.find([commitOf(n)], KEY, accept)).toEqual(found(of(commitOf(n), n)))
    expect(
      await world()
        .store({ limits })
        .save(commitOf(7), KEY, of(commitOf(7), 7)),
    ).toEqual(saved)
    expect(await world().noted()).toHaveLength(5)
  })

  test('but those that were weighed last stay, whichever were noted last', async () => {
    const store = world().store({ limits })
    for (const n of [5, 4, 3, 2, 1, 6]) await store.save(commitOf(n), KEY, of(commitOf(n), n))
    expect(await world().noted()).toEqual([3, 4, 5, 6].map(commitOf))
  })

  test('after the record was saved, which does not wait for it, and by another run if there is no time', async () => {
    const store = world().store({ limits: { ...limits, prune: 0 } })
    for (const n of [1, 2, 3, 4, 5, 6]) expect(await store.save(commitOf(n), KEY, of(commitOf(n), n))).toEqual(saved)
    expect(await world().noted()).toHaveLength(6)
    expect(await store.find([commitOf(6)], KEY, accept)).toEqual(found(of(commitOf(6), 6)))
    expect(await store.save(commitOf(7), KEY, of(commitOf(7), 7))).toEqual(saved)
    await world()
      .store({ limits })
      .save(commitOf(8), KEY, of(commitOf(8), 8))
    expect(await world().noted()).toEqual([5, 6, 7, 8].map(commitOf))
  })

  test('and no history where there are none', async () => {
    await world().put({ [HEAD]: 'reviewed\n' })
    const store = world().store({ limits: { kept: 1, every: 1 } })
    expect(await store.save(commitOf(1), KEY, of(commitOf(1)))).toEqual(saved)
    expect(await git(world().bare, 'rev-list', '--count', REF)).toBe('2')
  })

  test.each([
    [400, false],
    [500, false],
    [501, false],
    [599, false],
    [600, true],
    [609, true],
    [610, false],
    [650, false],
    [700, true],
  ])('which are looked for only after each hundredth note more than so many that all stay: %d', (count, is) => {
    expect(isDue(count, { kept: 500, every: 100 })).toBe(is)
  })

  test('and nothing that somebody else wrote', async () => {
    const mixed = `reviewed\n\n${recordLine(KEY, of(commitOf(1), 1))}signed\n`
    const odd = Buffer.concat([Buffer.from([0xe9, 0x0a]), Buffer.from(recordLine(KEY, of(commitOf(2), 2)))])
    await world().put({
      [commitOf(1)]: mixed,
      [commitOf(2)]: odd,
      [commitOf(3)]: recordLine(KEY, of(commitOf(3), 3)),
      [commitOf(4)]: recordLine(KEY, of(commitOf(4), 4)),
      [HEAD]: 'reviewed\n',
      'README.md': 'what this is\n',
    })
    const store = world().store({ limits: { kept: 2, every: 1 } })
    expect(await store.save(commitOf(9), KEY, of(commitOf(9), 9))).toEqual(saved)
    expect((await world().noted()).toSorted()).toEqual(
      [commitOf(1), commitOf(2), commitOf(4), commitOf(9), HEAD].toSorted(),
    )
    expect((await world().noteOf(commitOf(1))).toString()).toBe('reviewed\n\nsigned\n')
    expect(await world().noteOf(commitOf(2))).toEqual(odd)
    expect(await git(world().bare, 'show', `${REF}:README.md`)).toBe('what this is')
  })
})
