import { expect, test } from '@jest/globals'
import { bakeMetadata } from '../../../../src/app/run/published-metadata.ts'
import type { PushOutcome } from '../../../../src/report/push-outcome.ts'

const DIGEST = 'containerimage.digest'
const metadata = { [DIGEST]: 'sha256:1', 'buildx.build.ref': 'x' }
const targets = [
  { name: 'api', metadata, names: ['acme/api:1', 'acme/api:2'] },
  { name: 'web', metadata, names: ['acme/web:1'] },
  { name: 'test', metadata, names: [] },
]
const pushed = (...names: readonly string[]) => names.map((name) => ({ name, digest: 'sha256:1' }))
const [api, web] = [['acme/api:1', 'acme/api:2'], ['acme/web:1']] as const

test.each<[string, PushOutcome | null, readonly (string | undefined)[]]>([
  ['nothing was to be pushed', null, ['sha256:1', 'sha256:1', 'sha256:1']],
  ['the builds pushed', { kind: 'pushed first', names: [] }, ['sha256:1', 'sha256:1', 'sha256:1']],
  ['all was pushed', { kind: 'pushed', pushed: pushed(...api, ...web) }, ['sha256:1', 'sha256:1', 'sha256:1']],
  ['it was held back', { kind: 'held back', reason: '' }, [undefined, undefined, 'sha256:1']],
  ['the second failed', { kind: 'failed', message: '', pushed: pushed(...api) }, ['sha256:1', undefined, 'sha256:1']],
  ['the first failed', { kind: 'failed', message: '', pushed: pushed(api[0]) }, [undefined, undefined, 'sha256:1']],
])('%s: a target has the digest that somebody can pull', (_, push, digests) => {
  const told = bakeMetadata(targets, push)
  expect(Object.keys(told)).toEqual(['api', 'web', 'test'])
  expect(Object.values(told)).toEqual(
    digests.map((digest) =>
      expect.objectContaining(digest === undefined ? { 'buildx.build.ref': 'x' } : { [DIGEST]: digest }),
    ),
  )
  expect(Object.values(told).map((each) => DIGEST in Object(each))).toEqual(
    digests.map((digest) => digest !== undefined),
  )
})
