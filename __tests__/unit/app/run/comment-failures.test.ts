import { describe, expect, test } from '@jest/globals'
import { upsertComment, type CommentWish } from '../../../../src/app/run/comment.ts'
import type { ApiErrorCode } from '../../../../src/adapters/github/api-error.ts'
import type { Comments } from '../../../../src/ports.ts'
import { MARKER } from '../../../../src/report/marker.ts'
import { fakeComments } from '../../../support/fake-comments.ts'

const HEAD = 'a'.repeat(40)
const GREW = `${MARKER}\n### ❌ grew`
const SHRANK = `${MARKER}\n### ✅ back to where it was`
const NO_SIZES = { sizes: [], accepted: null } as const
const WISH: CommentWish = { body: GREW, ...NO_SIZES, mode: 'auto', worthACreation: true, otherwise: '', head: HEAD }

const bodies = ({ stored }: { stored: readonly { body: string }[] }) => stored.map(({ body }) => body)
const notWritten = (reason: RegExp) => ({ kind: 'not written', reason: expect.stringMatching(reason) })
const written = { kind: 'written', url: expect.stringMatching(/^https:/) }

describe('a create without an answer', () => {
  test.each([
    ['stored', true, 1],
    ['not stored', false, 2],
  ])('%s: exactly one comment', async (_what, stored, creates) => {
    const comments = fakeComments(HEAD)
    comments.break('create', 'github.unavailable', { stored })
    expect(await upsertComment(comments, WISH)).toEqual(written)
    expect(bodies(comments)).toEqual([GREW])
    expect(comments.calls.filter((call) => call === 'create')).toHaveLength(creates)
  })

  test('stored late, after we created another: exactly one comment', async () => {
    const comments = fakeComments(HEAD)
    comments.break('create', 'github.unavailable')
    comments.meanwhile('create', () => comments.meanwhile('create', () => comments.post(GREW, 'us')))
    expect(await upsertComment(comments, WISH)).toEqual(written)
    expect(comments.stored.map(({ id, body }) => [id, body])).toEqual([[1, GREW]])
    expect(comments.calls.filter((call) => call === 'remove')).toHaveLength(1)
  })

  test('never answered: given up after the second', async () => {
    const comments = fakeComments(HEAD)
    comments.break('create', 'github.unavailable', { times: Infinity })
    expect(await upsertComment(comments, WISH)).toEqual(notWritten(/The request to GitHub at .* failed/))
    expect(comments.calls.filter((call) => call === 'create')).toHaveLength(2)
  })

  test('a list that fails after our create leaves it written', async () => {
    const comments = fakeComments(HEAD)
    comments.meanwhile('create', () => comments.break('list', 'github.unavailable'))
    expect(await upsertComment(comments, WISH)).toEqual(written)
    expect(bodies(comments)).toEqual([GREW])
  })
})

describe('an API that refuses or is down is a reason, never an error', () => {
  test.each([
    ['list', 'github.unavailable', /The request to GitHub at .* failed/],
    ['list', 'github.unauthorized', /does not accept the token/],
    ['headNow', 'github.not-found', /There is no pull request #7/],
    ['create', 'github.read-only', /"pull-requests: write".*docs\/permissions\.md/],
    ['create', 'github.locked', /locked/],
    ['create', 'github.busy', /limits the rate/],
    ['create', 'github.refused', /refused/],
  ] as const)('%s fails with %s', async (operation, code: ApiErrorCode, reason) => {
    const comments = fakeComments(HEAD)
    comments.break(operation, code)
    expect(await upsertComment(comments, WISH)).toEqual(notWritten(reason))
    expect(bodies(comments)).toEqual([])
    expect(comments.calls.filter((call) => call === 'create').length).toBeLessThan(2)
  })

  test('an update of what is listed, but not found, which is tried once more', async () => {
    const comments = fakeComments(HEAD)
    comments.post(SHRANK, 'us')
    comments.break('update', 'github.not-found', { times: Infinity })
    expect(await upsertComment(comments, WISH)).toEqual(notWritten(/There is no pull request #7/))
    expect(comments.calls).toEqual(['list', 'headNow', 'update', 'list', 'headNow', 'update'])
    expect(bodies(comments)).toEqual([SHRANK])
  })

  test('an update that is refused', async () => {
    const comments = fakeComments(HEAD)
    comments.post(SHRANK, 'us')
    comments.readOnly()
    expect(await upsertComment(comments, WISH)).toEqual(notWritten(/permission/))
    expect(bodies(comments)).toEqual([SHRANK])
  })

  test('even what nobody foresaw', async () => {
    const broken: Comments = {
      ...fakeComments(HEAD),
      list: async () => {
        throw new TypeError('no such thing')
      },
    }
    expect(await upsertComment(broken, WISH)).toEqual(notWritten(/^no such thing$/))
  })
})
