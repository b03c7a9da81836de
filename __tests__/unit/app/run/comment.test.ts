import { describe, expect, test } from '@jest/globals'
import { upsertComment, type CommentWish } from '../../../../src/app/run/comment.ts'
import type { Comments } from '../../../../src/ports.ts'
import { MARKER } from '../../../../src/report/marker.ts'
import { failedBuild } from '../../../support/errors.ts'
import { fakeComments } from '../../../support/fake-comments.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { failingBase, runIn } from '../../../support/shop.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const GREW = `${MARKER}\n### ❌ grew`
const SHRANK = `${MARKER}\n### ✅ back to where it was`

function wish(changes: Partial<CommentWish> = {}): CommentWish {
  const text = { body: GREW, sizes: [], accepted: null, otherwise: 'No change.' }
  return { ...text, mode: 'auto', worthACreation: true, head: HEAD, ...changes }
}

const bodies = ({ stored }: { stored: readonly { body: string }[] }) => stored.map(({ body }) => body)
const notWritten = (reason: RegExp) => ({ kind: 'not written', reason: expect.stringMatching(reason) })
const written = { kind: 'written', url: expect.stringMatching(/^https:/) }

describe('whether a comment is started, and whether ours is updated', () => {
  test.each([
    // mode    worth  before      after
    ['auto', false, [], []],
    ['auto', true, [], [GREW]],
    ['auto', false, [SHRANK], [GREW]],
    ['auto', true, [SHRANK], [GREW]],
    ['always', false, [], [GREW]],
    ['always', false, [SHRANK], [GREW]],
  ] as const)('%s, worth a creation: %s, %j becomes %j', async (mode, worthACreation, before, after) => {
    const comments = fakeComments(HEAD)
    for (const body of before) comments.post(body, 'us')
    const result = await upsertComment(comments, wish({ mode, worthACreation }))
    expect(bodies(comments)).toEqual(after)
    expect(result).toEqual(
      after.length > 0 ? { kind: 'written', url: comments.stored[0]!.url } : notWritten(/^No change/),
    )
  })

  test('a growth that is reverted turns the same comment green', async () => {
    const comments = fakeComments(HEAD)
    await upsertComment(comments, wish())
    const { id } = comments.stored[0]!
    expect(await upsertComment(comments, wish({ body: SHRANK, worthACreation: false }))).toEqual(written)
    expect(comments.stored.map((each) => [each.id, each.body])).toEqual([[id, SHRANK]])
  })

  test('a comment that says it already is not updated', async () => {
    const comments = fakeComments(HEAD)
    comments.post(GREW, 'us')
    expect(await upsertComment(comments, wish())).toEqual(written)
    expect(comments.calls).toEqual(['list', 'headNow'])
  })
})

describe('which comment is ours', () => {
  test('found behind 150 of other people', async () => {
    const comments = fakeComments(HEAD)
    for (let each = 0; each < 150; each += 1) comments.post(`comment ${each}`, 'somebody')
    await upsertComment(comments, wish())
    await upsertComment(comments, wish({ body: SHRANK }))
    expect(bodies(comments).slice(150)).toEqual([SHRANK])
  })

  test.each([
    ['our marker by somebody else', SHRANK, 'somebody'],
    ['ours without the marker', '### ✅ no marker', 'us'],
    ['ours, the marker not in the first line', `Look:\n${MARKER}`, 'us'],
    ['ours, more than the marker in the first line', `${MARKER} quoted`, 'us'],
  ] as const)('%s is left alone', async (_what, body, by) => {
    const comments = fakeComments(HEAD)
    comments.post(body, by)
    await upsertComment(comments, wish())
    expect(bodies(comments)).toEqual([body, GREW])
  })

  test('of several of ours the oldest is kept, with their neighbours untouched', async () => {
    const comments = fakeComments(HEAD)
    comments.post(SHRANK, 'us')
    comments.post(SHRANK, 'somebody')
    comments.post(GREW, 'us')
    comments.post(SHRANK, 'us')
    const oldest = comments.stored[0]!
    expect(await upsertComment(comments, wish())).toEqual({ kind: 'written', url: oldest.url })
    expect(bodies(comments)).toEqual([GREW, SHRANK])
    expect(comments.stored[0]!.id).toBe(oldest.id)
  })

  test('a duplicate that cannot be removed does not undo the report', async () => {
    const comments = fakeComments(HEAD)
    comments.post(SHRANK, 'us')
    comments.post(SHRANK, 'us')
    comments.break('remove', 'github.unavailable')
    expect(await upsertComment(comments, wish())).toEqual(written)
    expect(bodies(comments)).toEqual([GREW, SHRANK])
  })
})

describe('a head that moved', () => {
  test.each([[[]], [[SHRANK]]])('with %j there, nothing is written', async (before) => {
    const comments = fakeComments(HEAD)
    for (const body of before) comments.post(body, 'us')
    comments.moveHead('b'.repeat(40))
    const result = await upsertComment(comments, wish())
    expect(result).toEqual(notWritten(/head is now bbbbbbb; this run weighed aaaaaaa/))
    expect(bodies(comments)).toEqual(before)
  })

  test('it is looked at after the list was read', async () => {
    const comments = fakeComments(HEAD)
    comments.meanwhile('list', () => comments.moveHead('b'.repeat(40)))
    expect(await upsertComment(comments, wish())).toEqual(notWritten(/is now/))
  })
})

describe('runs beside this one', () => {
  test('a comment of ours that appeared before our create wins and gets our report', async () => {
    const comments = fakeComments(HEAD)
    comments.meanwhile('create', () => comments.post(SHRANK, 'us'))
    expect(await upsertComment(comments, wish())).toEqual({ kind: 'written', url: comments.stored[0]!.url })
    expect(comments.stored.map(({ id, body }) => [id, body])).toEqual([[1, GREW]])
  })

  test('eight at once leave one comment', async () => {
    const comments = fakeComments(HEAD)
    const results = await Promise.all(
      Array.from({ length: 8 }, async (_, job) => upsertComment(comments, wish({ body: `${GREW} in job ${job}` }))),
    )
    expect(results).toEqual(Array.from({ length: 8 }, () => ({ kind: 'written', url: comments.stored[0]!.url })))
    expect(comments.stored.map(({ id }) => id)).toEqual([1])
    expect(comments.calls.filter((call) => call === 'create')).toHaveLength(8)
  })

  test('a list that lags behind our create does not hide it', async () => {
    const comments = fakeComments(HEAD)
    const lagging: Comments = { ...comments, list: async () => [] }
    expect(await upsertComment(lagging, wish())).toEqual(written)
    expect(bodies(comments)).toEqual([GREW])
  })
})

describe('a run without a base', () => {
  const event = pullEvent(HEAD)

  test('starts a comment for an image that the base does not have', async () => {
    const comments = fakeComments(HEAD)
    await runIn({ event, comments, files: { '/repo/Dockerfile': 'FROM alpine\n', '/base/README.md': '' } })
    expect(bodies(comments)).toEqual([
      expect.stringMatching(/There is nothing to compare `a{7}` with: .* has no Dockerfile/),
    ])
  })

  test('starts none where it only could not be had, and does not say that all was checked', async () => {
    const comments = fakeComments(HEAD)
    const { seen } = await runIn({ event, comments, ...failingBase(failedBuild()) })
    expect(bodies(comments)).toEqual([])
    expect(seen.annotations).toContainEqual({
      level: 'notice',
      title: 'No comment',
      message: 'No change is known, and no rule is broken or unchecked, so no comment was started (comment: auto).',
    })
  })
})
