import type { ApiErrorCode } from '../../src/adapters/github/api-error.ts'
import { fail } from '../../src/errors/errors.ts'
import type { Comment, Comments } from '../../src/ports.ts'

type Operation = keyof Comments

/** The `Comments` port in memory, for one identity, with additions for tests. */
export interface FakeComments extends Comments {
  readonly stored: readonly Comment[]
  /** Operations since the start, in order. */
  readonly calls: readonly Operation[]
  /** Writes a comment without the port. */
  post(body: string, by: 'us' | 'somebody'): void
  moveHead(commit: string): void
  readOnly(): void
  /** The next calls of `operation` fail with `code`; with `stored`, they take effect all the same. */
  break(operation: Operation, code: ApiErrorCode, how?: { readonly stored?: boolean; readonly times?: number }): void
  /** Runs `act`, the work of another run, just before the next call of `operation` takes effect. */
  meanwhile(operation: Operation, act: () => void): void
}

const PURPOSE = { deed: 'comment on', permission: 'pull-requests: write' }
const FIELDS = { subject: 'pull request #7 of acme/shop', url: 'memory:', answer: 'as the test wants', ...PURPOSE }
const BODY_LIMIT = 65_536

/** The empty conversation of a pull request whose head is `head`. */
export function fakeComments(head: string): FakeComments {
  const stored: Comment[] = []
  const calls: Operation[] = []
  const breaks: { operation: Operation; code: ApiErrorCode; stored: boolean; left: number }[] = []
  const meanwhile = new Map<Operation, () => void>()
  let current = head
  let nextId = 1
  let now = Date.UTC(2026, 10, 30, 10)
  let writable = true

  const later = (): string => new Date((now += 1000)).toISOString()
  const add = (body: string, ours: boolean) => {
    const url = `https://github.example/pull/7#issuecomment-${nextId}`
    const comment = { id: nextId, body, ours, url, updatedAt: later() }
    nextId += 1
    stored.push(comment)
    return comment
  }
  const perform = async <T>(operation: Operation, effect: () => T): Promise<T> => {
    calls.push(operation)
    await Promise.resolve() // an answer takes a turn, so parallel runs interleave here
    const act = meanwhile.get(operation)
    meanwhile.delete(operation)
    act?.()
    const broken = breaks.find((each) => each.operation === operation && each.left > 0)
    if (!broken) return effect()
    broken.left -= 1
    if (broken.stored) effect()
    throw fail(broken.code, FIELDS)
  }
  const write = async <T>(operation: Operation, effect: () => T): Promise<T> =>
    perform(operation, () => {
      if (!writable) throw fail('github.read-only', FIELDS)
      return effect()
    })

  return {
    stored,
    calls,
    headNow: async () => perform('headNow', () => current),
    list: async () => perform('list', () => [...stored]),
    create: async (body) => write('create', () => add(checked(body), true)),
    update: async (id, body) =>
      write('update', () => {
        const index = stored.findIndex((each) => each.id === id)
        if (index < 0) throw fail('github.not-found', FIELDS)
        return (stored[index] = { ...stored[index]!, body: checked(body), updatedAt: later() })
      }),
    remove: async (id) =>
      write('remove', () => {
        const index = stored.findIndex((each) => each.id === id)
        if (index >= 0) stored.splice(index, 1)
      }),
    post: (body, by) => void add(body, by === 'us'),
    moveHead: (commit) => void (current = commit),
    readOnly: () => void (writable = false),
    break: (operation, code, how) =>
      void breaks.push({ operation, code, stored: how?.stored ?? false, left: how?.times ?? 1 }),
    meanwhile: (operation, act) => void meanwhile.set(operation, act),
  }
}

function checked(body: string): string {
  if (Array.from(body).length > BODY_LIMIT) throw fail('github.refused', FIELDS)
  return body
}
