import { describe, expect, test } from '@jest/globals'
import type { Inputs } from '../../../../src/inputs/inputs.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { growingPull, LABEL, type Pull } from '../../../support/growing-pull.ts'
import { JOB } from '../../../support/legs.ts'
import { inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const MAIN = { ref: 'refs/heads/main', commit: HEAD, defaultBranch: 'main' }
const OUTGROWN =
  /^The label "accept-growth" of grace \(2026-11-30 `10:01` UTC\) is outgrown: it accepts unpacked of shop on linux\/amd64 up to 6000 bytes, which has 6001 bytes now\. Remove the label and set it again to accept what the comment shows now\.$/

describe('a label by a person who may write', () => {
  test('accepts growth up to what the comment showed, and not one more byte', async () => {
    const { comments, label, push } = growingPull()
    expect(await push(6000)).toEqual({ verdict: 'fail', said: undefined })
    expect(comments.stored[0]!.body).toContain('can accept this growth with the label `accept-growth`')
    label('grace')
    const accepted = {
      verdict: 'pass',
      said: expect.stringMatching(/over its growth limit of 2999B.* accepted by `@grace` on 2026-11-30\.$/),
    }
    expect(await push(6000)).toEqual(accepted)
    expect(comments.stored[0]!.body).toContain('accepted by `@grace`')
    expect(await push(6001)).toEqual({ verdict: 'fail', said: expect.stringMatching(OUTGROWN) })
    expect(await push(6000)).toEqual(accepted)
  })

  test('set anew accepts what the comment shows then', async () => {
    const { label, push } = growingPull()
    await push(6000)
    label('grace')
    await push(6001)
    label('grace')
    expect(await push(6001)).toMatchObject({ verdict: 'pass' })
  })

  test('does not accept what the comment showed only after it', async () => {
    const { comments, label, push } = growingPull()
    await push(6000)
    const { updatedAt } = comments.stored[0]!
    await push(7000)
    label('grace', updatedAt.replace(/\.000Z$/, '.500Z')) // between the two
    expect(await push(7000)).toMatchObject({ verdict: 'fail', said: expect.stringMatching(/up to 6000 bytes/) })
    expect(await push(6000)).toMatchObject({ verdict: 'pass' })
  })

  test('stays valid after many sizes and after a run without a report', async () => {
    const { label, push } = growingPull()
    await push(6000)
    label('grace')
    await push(6000)
    for (let bytes = 6100; bytes < 6115; bytes += 1) await push(bytes)
    await expect(push(0)).rejects.toThrow('The build failed')
    expect(await push(6000)).toMatchObject({ verdict: 'pass' })
  })

  test('accepts nothing once it is removed', async () => {
    const { acceptances, label, push } = growingPull()
    await push(6000)
    label('grace')
    expect(await push(6000)).toMatchObject({ verdict: 'pass' })
    acceptances.unlabel(LABEL)
    expect(await push(6000)).toEqual({ verdict: 'fail', said: undefined })
  })

  test('accepts no absolute budget', async () => {
    const { label, push } = growingPull()
    const more = inputs('--max-growth', '2999B', '--budget', '5999B')
    await push(6000, { images: more.images })
    label('grace')
    expect(await push(6000, { images: more.images })).toMatchObject({
      verdict: 'fail',
      said: expect.stringMatching(/ accepted by `@grace`/),
    })
  })
})

const NO_SIZE =
  /^The label "accept-growth" of grace .* accepts no growth: no comment of ours showed a size before it was set\./

describe('nothing is accepted, and it is said why', () => {
  test.each<[string, (pull: Pull) => Promise<unknown> | void, RegExp]>([
    [
      'by a reader',
      async ({ label, push }) => {
        await push(6000)
        label('ada')
      },
      /^The label "accept-growth" accepts no growth: ada set it, who may not write to `?acme\/shop`?\.$/,
    ],
    ['before there is a comment', ({ label }) => label('grace'), NO_SIZE],
    [
      'while the comment said that the build failed',
      async ({ label, push }) => {
        await push(6000)
        await push(0).catch(() => undefined)
        label('grace')
      },
      NO_SIZE,
    ],
    [
      'of a comment that somebody else wrote',
      async ({ comments, label, push }) => {
        await push(6000)
        const { id, body } = comments.stored[0]!
        await comments.remove(id)
        comments.post(body, 'somebody')
        label('grace')
      },
      NO_SIZE,
    ],
    [
      'if GitHub does not tell',
      async ({ acceptances, label, push }) => {
        await push(6000)
        label('grace')
        acceptances.fail('GitHub limits the rate of requests')
      },
      /^The label "accept-growth" accepts no growth: GitHub limits the rate of requests\.$/,
    ],
    [
      'if the comment cannot be read',
      async ({ comments, label, push }) => {
        await push(6000)
        label('grace')
        comments.break('list', 'github.unavailable', { times: 3 }) // ahead, for the label, and to write the comment
      },
      /^The label "accept-growth" accepts no growth, since our comment cannot be read\. The request to GitHub/,
    ],
  ])('%s', async (_, prepare, said) => {
    const made = growingPull()
    await prepare(made)
    expect(await made.push(6000)).toEqual({ verdict: 'fail', said: expect.stringMatching(said) })
  })

  test.each<[string, Partial<Inputs>, World, RegExp]>([
    [
      'without comments',
      { comment: 'never' },
      {},
      /since no comment shows it\. Comments are switched off \(comment: never\)\.$/,
    ],
    [
      'without a token',
      {},
      { comments: { reason: 'There is no token.' }, acceptances: undefined },
      /since no comment shows it\. There is no token\.$/,
    ],
    [
      'in a leg without comments, other than in the report on it',
      { comment: 'never' },
      { job: JOB },
      /^This run accepts no growth with the label "accept-growth", since comments are switched off \(comment: `?never`?\)\. A report on it \(mode: report\) does, if that comments\.$/,
    ],
    [
      'in a report without comments',
      { comment: 'never', report: { legs: [], images: null, platforms: [], tags: [], builder: '' } },
      { job: JOB },
      /since no comment shows it\. Comments are switched off \(comment: never\)\.$/,
    ],
  ])('%s', async (_, more, world, said) => {
    expect(await growingPull().push(6000, more, world)).toEqual({ verdict: 'fail', said: expect.stringMatching(said) })
  })

  test.each<[string, Partial<Inputs>, World]>([
    ['where it is turned off', { acceptLabel: '' }, {}],
    ['on an event of no pull request', {}, { event: { kind: 'other', name: 'schedule', ...MAIN } }],
  ])('nor is it spoken of %s', async (_, more, world) => {
    const { label, push } = growingPull()
    await push(6000)
    label('grace')
    expect(await push(6000, more, world)).toEqual({ verdict: 'fail', said: undefined })
  })
})

test('nobody is asked while growth is within its limit', async () => {
  const { acceptances, comments, push } = growingPull()
  acceptances.fail('nobody should ask')
  expect(await push(5999)).toEqual({ verdict: 'pass', said: undefined })
  expect(comments.calls.filter((call) => call === 'list')).toHaveLength(3) // ahead, before a comment is written, and after it
})
