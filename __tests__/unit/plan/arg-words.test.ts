import { expect, test } from '@jest/globals'
import { findMounts } from '../../../src/plan/cache-mounts.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [] }

/** The id of a mount after these lines, as versions of BuildKit read them; undefined if unknown. */
const idOf = (id: string, lines: readonly string[], buildkit: readonly string[]) => {
  const text = ['FROM scratch', ...lines, `RUN --mount=type=cache,id=${id},target=/c x`].join('\n')
  return findMounts(text, { ...NOTHING, buildkit }).carried[0]?.id
}

test.each([
  // id    lines                            0.13  0.14  either
  ['x$B', ['ARG A=1 B=$A'], ['x', 'x1', undefined]],
  ['x$A', ['ARG A=1 B=$A'], ['x1', 'x1', 'x1']],
  ['x$A', ['ARG N=A', 'ARG $N=1'], ['x1', 'x', undefined]],
  ['x$N', ['ARG N=A', 'ARG $N=1'], ['xA', 'xA', 'xA']],
  ['x$A', ['ARG BUILDARCH', 'ARG A=1', 'ARG $BUILDARCH=1'], [undefined, 'x1', undefined]],
])('%s after %j, read by an old, a new and any BuildKit: %j', (id, lines, ids) => {
  const versions = [['v0.13.2'], ['v0.14.0'], ['v0.13.2', 'v0.14.0']]
  expect(versions.map((buildkit) => idOf(id, lines, buildkit))).toEqual(ids)
})
