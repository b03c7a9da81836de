import { expect, test } from '@jest/globals'
import { publishedDigest, type PushOutcome } from '../../../src/report/push-outcome.ts'

const A = { name: 'r.example/a', digest: 'sha256:aa' }
const B = { name: 'r.example/b', digest: 'sha256:bb' }

test.each<[string, PushOutcome | null, string]>([
  ['nothing was to be pushed', null, 'sha256:built'],
  ['the build pushed', { kind: 'pushed first', names: [A.name] }, 'sha256:built'],
  ['several were pushed', { kind: 'pushed', pushed: [A, B] }, 'sha256:bb'], // that of a build's last output
  ['the last one failed', { kind: 'failed', message: 'denied', pushed: [A] }, ''],
  ['none was', { kind: 'held back', reason: 'it is over its budget' }, ''],
])('the digest where %s', (_, outcome, digest) => {
  expect(publishedDigest(outcome, 'sha256:built')).toBe(digest)
})
