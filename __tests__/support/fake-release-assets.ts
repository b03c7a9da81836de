import type { ApiErrorCode } from '../../src/adapters/github/api-error.ts'
import { fail } from '../../src/errors/errors.ts'
import type { Asset, NewAsset, ReleaseAssets } from '../../src/ports.ts'

type Operation = keyof ReleaseAssets

/** The `ReleaseAssets` port in memory, with additions for tests. */
export interface FakeReleaseAssets extends ReleaseAssets {
  readonly stored: readonly (Asset & NewAsset)[]
  /** Operations since the start, in order. */
  readonly calls: readonly Operation[]
  /** The next calls of `operation` fail with `code`; with `stored`, they take effect all the same. */
  break(operation: Operation, code: ApiErrorCode, how?: { readonly stored?: boolean; readonly times?: number }): void
  readOnly(): void
  /** Attaches a file without the port. */
  attach(name: string, text: string): void
}

const PURPOSE = { deed: 'attach files to', permission: 'contents: write' }
const FIELDS = { subject: 'release v1.2.0 of acme/shop', url: 'memory:', answer: 'as the test wants', ...PURPOSE }

/** A release without files; `none` is a tag without a release. */
export function fakeReleaseAssets(kind: 'published' | 'none' = 'published'): FakeReleaseAssets {
  const stored: (Asset & NewAsset)[] = []
  const calls: Operation[] = []
  const breaks: { operation: Operation; code: ApiErrorCode; stored: boolean; left: number }[] = []
  let writable = true
  let lastId = 0

  const perform = async <T>(operation: Operation, effect: () => T): Promise<T> => {
    calls.push(operation)
    if (kind === 'none' && operation !== 'remove') throw fail('github.not-found', FIELDS)
    if (!writable && operation !== 'list') throw fail('github.read-only', FIELDS)
    const broken = breaks.find((each) => each.operation === operation && each.left > 0)
    if (!broken) return effect()
    broken.left -= 1
    if (broken.stored) effect()
    throw fail(broken.code, FIELDS)
  }
  const add = (asset: NewAsset): void => {
    if (stored.some(({ name }) => name === asset.name)) throw fail('github.exists', FIELDS)
    lastId += 1
    stored.push({ id: lastId, ...asset })
  }
  const remove = (id: number): void => {
    const index = stored.findIndex((each) => each.id === id)
    if (index >= 0) stored.splice(index, 1)
  }
  return {
    stored,
    calls,
    list: () => perform('list', () => stored.map(({ id, name }) => ({ id, name }))),
    upload: (asset) => perform('upload', () => add(asset)),
    remove: (id) => perform('remove', () => remove(id)),
    break: (operation, code, how) =>
      void breaks.push({ operation, code, stored: how?.stored ?? false, left: how?.times ?? 1 }),
    readOnly: () => void (writable = false),
    attach: (name, text) => add({ name, type: 'text/markdown', text }),
  }
}
