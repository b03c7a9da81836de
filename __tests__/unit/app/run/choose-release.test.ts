import { describe, expect, test } from '@jest/globals'
import { chooseRelease } from '../../../../src/app/run/choose-release.ts'
import { imageJob } from '../../../../src/app/run/image-job.ts'
import type { Chosen } from '../../../../src/baseline/choose.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'
import type { Rule } from '../../../../src/limits/rule.ts'
import { miss } from '../../../../src/units/answers.ts'
import { FACTS, HEAD, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { growthRule, maxRule } from '../../../support/rules.ts'
import { inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const SINCE = growthRule('5%', 'unpacked', { since: 'release' })
const BASE: Chosen = { kind: 'commit', commit: PARENT, why: 'why' }
const OLD = 'c'.repeat(40)
const FOUND = { kind: 'commit', commit: OLD, version: 'v1.0.0', why: 'the highest release in the history of HEAD' }

const tagged = (tags: { readonly [tag: string]: string }): NonNullable<World['commits']> => ({
  tags: async () => ({ kind: 'found', value: new Map(Object.entries(tags)) }),
})
const versions = (count: number) =>
  tagged(Object.fromEntries(Array.from({ length: count }, (_, minor) => [`v1.${minor}.0`, OLD])))
const isNoAncestor = async () => ({ kind: 'found', value: false }) as const
const none = (reason: string): Chosen => ({ kind: 'none', reason })
const neverAsked = async (): Promise<never> => {
  throw new Error('tags were asked for')
}
const pull: EventFacts = {
  kind: 'pull_request',
  number: 7,
  head: HEAD,
  baseRef: 'main',
  base: PARENT,
  merged: null,
  merge: null,
  isFork: false,
  defaultBranch: 'main',
}
const other = (name: string, ref = 'refs/heads/main'): EventFacts => {
  return { kind: 'other', name, ref, defaultBranch: 'main', commit: HEAD }
}

interface Case extends World {
  readonly rules?: readonly Rule[]
  readonly argv?: readonly string[]
  readonly chosen?: Chosen
}

async function chosen({ rules = [SINCE], argv = [], chosen: base = BASE, ...world }: Case) {
  const { ports } = fakePorts(world)
  const asked = inputs(...argv)
  const jobs = asked.images.map((image) => imageJob({ ...image, rules }, { directory: '/repo', prefix: '' }, ''))
  return await chooseRelease(ports, { checkout: await ports.commits.facts(), base: asked.base, jobs }, base)
}

test.each<[string, readonly Rule[]]>([
  ['no rule', []],
  ['growth since the base', [growthRule('5%'), maxRule('20MB')]],
])('%s asks for no release, nor for tags', async (_, rules) => {
  expect(await chosen({ rules, commits: { tags: neverAsked } })).toBeUndefined()
})

describe('a release of HEAD itself', () => {
  const commits = tagged({ 'v1.1.0': HEAD, 'v1.0.0': OLD })
  const dirty = { ...FACTS, dirty: true }
  const own = { version: 'v1.1.0', commit: HEAD }

  test.each<[string, Case, object]>([
    ['is not before it', { commits }, FOUND],
    ['is before uncommitted changes on the command line', { commits, facts: dirty }, own],
    ['is not before what earlier steps made', { commits, facts: dirty, event: pull }, FOUND],
  ])('%s', async (_, given, expected) => {
    expect(await chosen(given)).toMatchObject(expected)
  })

  test('is not named where it is the only one', async () => {
    const reason = 'there is no release before HEAD: no other tag is a released version'
    expect(await chosen({ commits: tagged({ 'v1.1.0': HEAD }) })).toEqual({ kind: 'none', reason })
  })
})

test('releases are asked about from the highest on, until one is in the history of HEAD', async () => {
  const asked: string[] = []
  const commits = {
    ...tagged({ 'v0.9.0': 'e'.repeat(40), 'v1.0.0': OLD, 'v2.0.0': 'd'.repeat(40) }),
    isAncestor: async (commit: string) => (asked.push(commit), { kind: 'found', value: commit === OLD } as const),
  }
  expect(await chosen({ commits })).toEqual(FOUND)
  expect(asked).toEqual(['d'.repeat(40), OLD])
})

describe('none is in its history', () => {
  test.each([
    [1, 'none is in its history (v1.0.0)'],
    [30, 'none is in its history (v1.29.0, v1.28.0, v1.27.0 and 27 more tags)'],
    [31, 'of the 30 highest, none is in its history (v1.30.0, v1.29.0, v1.28.0 and 27 more tags)'],
  ])('of %d', async (count, why) => {
    let asked = 0
    const commits = { ...versions(count), isAncestor: () => ((asked += 1), isNoAncestor()) }
    expect(await chosen({ commits })).toEqual({ kind: 'none', reason: `there is no release before HEAD: ${why}` })
    expect(asked).toBe(Math.min(count, 30))
  })
})

describe('on a tag', () => {
  const commits = tagged({ 'v1.0.0': OLD, 'v2.0.0-rc.1': PARENT, 'v2.0.0-rc.2': HEAD, nightly: HEAD })

  test.each<[string, object]>([
    ['v2.0.0-rc.2', { version: 'v2.0.0-rc.1', why: 'the version before v2.0.0-rc.2' }],
    ['nightly', FOUND],
    [
      'v1.0.0',
      { kind: 'none', reason: 'there is no release before v1.0.0: release a first version with "strict: false"' },
    ],
  ])('%s', async (tag, expected) => {
    expect(await chosen({ commits, event: other('release', `refs/tags/${tag}`) })).toMatchObject(expected)
  })
})

describe('it is said why there is none', () => {
  const commits = tagged({ 'v1.0.0': OLD })

  test.each<[string, Case, string | RegExp]>([
    ['no tag', {}, 'there is no release before HEAD: no tag is a released version (such as v1.2.3)'],
    ['no list of tags', { commits: { tags: async () => miss('origin is silent') } }, 'origin is silent'],
    [
      'no history',
      { commits: { ...commits, isAncestor: async () => miss('origin is silent') } },
      'it is not known whether v1.0.0 is in the history of HEAD: origin is silent',
    ],
    [
      'no repository',
      { commits: { facts: async () => miss('no repository') }, chosen: none('why no base') },
      'why no base',
    ],
    [
      'a context of no commit',
      { commits, argv: ['https://example.com/a.git'], chosen: none('of no commit') },
      'of no commit',
    ],
    ['an event of no commit', { commits, event: other('workflow_run'), chosen: none('a workflow') }, 'a workflow'],
  ])('%s', async (_, given, reason) => {
    expect(await chosen(given)).toEqual({ kind: 'none', reason })
  })

  test.each<[string, Case]>([
    ['a base that is not found', { commits, chosen: none('no parent') }],
    [
      'an event of no commit whose base was named',
      { commits, event: other('workflow_run'), argv: ['--base', PARENT], chosen: none('no answer') },
    ],
  ])('but not with %s', async (_, given) => {
    expect(await chosen(given)).toEqual(FOUND)
  })
})

test('the tags of an image are found by its name', async () => {
  const commits = tagged({ 'v1.0.0': OLD, 'api/v0.1.0': PARENT })
  expect(await chosen({ commits, argv: ['--name', 'api'] })).toMatchObject({ version: 'api/v0.1.0' })
  expect(await chosen({ commits, argv: ['services/api', '--name', 'shop'] })).toMatchObject({ version: 'api/v0.1.0' })
  expect(await chosen({ commits, argv: ['--name', 'shop'] })).toMatchObject({ version: 'v1.0.0' })
})

describe('several images', () => {
  const commits = tagged({ 'api/v1.2.0': OLD, 'web/v0.3.0': OLD })

  /** What is chosen for these images, whose rules ask for a release or not. */
  async function ofImages(images: { readonly [name: string]: boolean }) {
    const { ports } = fakePorts({ commits })
    const [image] = inputs().images
    const jobs = Object.entries(images).map(([name, asks]) =>
      imageJob({ ...image!, name, rules: asks ? [SINCE] : [] }, { directory: '/repo', prefix: '' }, ''),
    )
    return await chooseRelease(ports, { checkout: await ports.commits.facts(), base: '', jobs }, BASE)
  }

  test('with releases of their own are not compared with those of one of them', async () => {
    expect(await ofImages({ api: true, web: true })).toMatchObject({
      kind: 'none',
      reason: expect.stringContaining('not all images have the same releases'),
    })
  })

  test('have those of the only one whose rules ask for it', async () => {
    expect(await ofImages({ api: false, web: true })).toMatchObject({ version: 'web/v0.3.0' })
  })
})
