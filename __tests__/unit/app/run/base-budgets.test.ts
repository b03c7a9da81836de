import { describe, expect, test } from '@jest/globals'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { FORK, held, NO_BASE, NOWHERE, type Asked } from '../../../support/held-budgets.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import type { World } from '../../../support/world.ts'

const raised = { images: [{ name: 'shop', changes: [{ id: 'max unpacked', kind: 'raised' }] }] }

describe('a change that raises its budget', () => {
  test.each<[string, { readonly world?: World; readonly asked?: Asked }, string, 'fork' | 'input' | null]>([
    ['is held to what it says', {}, '25MB', null],
    ['is held to that in a pull request, too', { world: { event: pullEvent(HEAD) } }, '25MB', null],
    ['is held to the base with budgets-from', { asked: { from: 'base' } }, '20MB', 'input'],
    ['is held to the base if it comes from a fork', { world: FORK }, '20MB', 'fork'],
  ])('%s', async (_, { world, asked }, limit, because) => {
    const { limits, budgets, unheld } = await held('shop 25MB', 'shop 20MB', world, asked)
    expect(limits).toEqual([limit])
    expect(budgets).toMatchObject({ path: 'weighbridge.yml', base: PARENT, because, unknown: null, ...raised })
    expect(unheld).toBeNull()
  })
})

test('a fork that removes the file is held to the base', async () => {
  const { limits, budgets } = await held(null, 'shop 20MB', FORK)
  expect(limits).toEqual(['20MB'])
  expect(budgets).toMatchObject({ images: [{ heldTo: 'base', changes: [{ kind: 'removed' }] }] })
  expect((await held(null, 'shop 20MB')).budgets).toMatchObject({ images: [{ heldTo: 'head' }] })
})

test('a base whose file has the image under an unknown name is not known, also without a file at the head', async () => {
  const reason = 'weighbridge.yml of the base bbbbbbb cannot be used: it has several images, and none is called "shop"'
  expect(await held(null, 'api 20MB\nserver 20MB', FORK)).toMatchObject({
    budgets: { unknown: reason },
    unheld: reason,
  })
  expect(await held(null, 'api 20MB\nserver 20MB')).toMatchObject({ budgets: { unknown: reason }, unheld: null })
})

test.each<[string, string | null, 'file' | 'image']>([
  ['the image is new', 'api 20MB', 'image'],
  ['the file is new', null, 'file'],
])('where %s, the budget of the head holds for a fork, too', async (_, base, lacks) => {
  for (const world of [FORK, {}]) {
    const { limits, budgets, unheld } = await held('shop 25MB', base, world)
    expect(limits).toEqual(['25MB'])
    expect(budgets).toMatchObject({ unknown: null, images: [{ heldTo: 'head', lacks, changes: [] }] })
    expect(unheld).toBeNull()
  }
})

describe('without a configuration file on any side', () => {
  test.each<[string, World]>([
    ['a run', {}],
    ['a fork', FORK],
  ])('%s is held to its inputs, and nothing is said', async (_, world) => {
    expect(await held(null, null, world)).toEqual({ limits: ['100MB'], budgets: null, unheld: null })
  })

  test('a fork is held to its inputs where there is no repository', async () => {
    const asked = { chosen: { kind: 'none', reason: NOWHERE.reason }, checkout: NOWHERE } as const
    expect(await held(null, null, FORK, asked)).toEqual({ limits: ['100MB'], budgets: null, unheld: null })
    expect((await held(null, null, FORK, { ...asked, from: 'base' })).unheld).toBe(NOWHERE.reason)
  })
})

describe('a base whose budget is not known', () => {
  const unreadable = { commits: { file: async () => ({ kind: 'miss', reason: 'the disk is full' }) as const } }
  type Why = { readonly world?: World; readonly asked?: Asked; readonly base?: string }
  const whys: readonly [string, Why, string][] = [
    ['there is no base', { asked: { chosen: NO_BASE } }, 'the remote is gone'],
    [
      'it cannot be read',
      { world: unreadable },
      'weighbridge.yml of the base bbbbbbb cannot be read: the disk is full',
    ],
    [
      'it is broken',
      { base: 'shop lots' },
      'weighbridge.yml of the base bbbbbbb cannot be used: weighbridge.yml:2:19: Cannot read "lots"',
    ],
  ]

  test.each(whys)('%s: the head is held to its own, which is said', async (_, { world, asked, base }, reason) => {
    const { limits, budgets, unheld } = await held('shop 25MB', base ?? null, world, asked)
    expect({ limits, unheld }).toEqual({ limits: ['25MB'], unheld: null })
    expect(budgets).toMatchObject({ because: null, unknown: expect.stringContaining(reason) })
  })

  test.each(whys)('%s: a fork does not pass', async (_, { world, asked, base }, reason) => {
    const event = { ...pullEvent(HEAD), isFork: true }
    const at = asked === undefined ? PARENT : null
    for (const head of ['shop 25MB', null]) {
      const { limits, unheld } = await held(head, base ?? null, { ...world, event: { ...event, base: at } }, asked)
      expect(limits).toEqual([head === null ? '100MB' : '25MB'])
      expect(unheld).toContain(at === null ? 'the event does not say at which commit' : reason)
    }
  })

  test('nobody is told of it who has no configuration file, or no repository', async () => {
    expect((await held(null, null, {}, { chosen: NO_BASE })).budgets).toBeNull()
    const chosen = { ...NO_BASE, isNoRepository: true } as const
    expect((await held('shop 25MB', null, {}, { chosen, checkout: NOWHERE })).budgets).toBeNull()
  })
})

test('a fork that renames its image is held to what the base has for every image', async () => {
  const lacking = { heldTo: 'base', lacks: 'image' }
  expect(await held('shop 25MB', 'all 5MB\napi 20MB', FORK)).toMatchObject({
    limits: ['5MB'],
    budgets: { images: [lacking] },
  })
  expect(await held('shop 25MB', 'all 5MB\napi 20MB')).toMatchObject({ limits: ['25MB'] })
})
