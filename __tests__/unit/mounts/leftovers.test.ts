import { describe, expect, test } from '@jest/globals'
import { isOwnRecord, leftovers } from '../../../src/mounts/leftovers.ts'
import type { BuilderRecord } from '../../../src/mounts/builder-record.ts'

const RESTORE = `cached mount /weighbridge-mounts/mount from exec /bin/sh -c
mount=/weighbridge-mounts/mount
rm -rf "$new"
 with id "/`

test.each([
  // type, description, ours
  ['regular', 'mount / from exec /bin/sh -c mkdir -p /weighbridge-mounts /bin /lib /lib64 /usr', true],
  ['regular', 'mount / from exec /bin/sh -c \nmount=/weighbridge-mounts/mount\nnew=$mount/x\n', true],
  ['regular', '[stage-2 1/1] COPY --from=restore-0 /weighbridge-mounts/result /0', true],
  ['regular', '[archive-0 1/1] ADD weighbridge-mount-0.tar.zst /', true],
  ['regular', '[archive-12 1/1] ADD weighbridge-mount-12.tar.zst /', true],
  ['exec.cachemount', `${RESTORE}weighbridge-restore:/go/pkg/mod"`, true],
  ['exec.cachemount', `${RESTORE}/weighbridge-restore:x"`, true],
  ['exec.cachemount', `${RESTORE}/go/pkg/mod"`, false],
  ['regular', `${RESTORE}/go/pkg/mod"`, false], // while it is measured
  ['regular', `${RESTORE}weighbridge-restore:/go/pkg/mod"`, true],
  ['exec.cachemount', 'cached mount /go/pkg/mod from exec /bin/sh -c go build with id "//go/pkg/mod"', false],
  ['regular', 'pulled from docker.io/library/golang:1.22-alpine', false],
  ['regular', '[build 2/4] RUN go mod download', false],
  ['source.local', 'local source for context', false],
  ['source.local', 'local source for dockerfile', false],
  ['regular', '[build 2/4] ADD weighbridge.tar /', false],
  ['internal', '', false],
])('%s "%s": %s', (type, description, ours) => {
  expect(isOwnRecord({ id: 'x', type, description, inUse: false })).toBe(ours)
})

const record = (id: string, type: string, description: string): BuilderRecord => ({
  id,
  type,
  description,
  inUse: false,
})
const ours = (id: string) => record(id, 'regular', 'mount / from exec sh /weighbridge-mounts/mount')
const context = (id: string) => record(id, 'source.local', 'local source for context')
const dockerfile = (id: string) => record(id, 'source.local', 'local source for dockerfile')
const theirs = record('theirs', 'regular', 'mount / from exec true')

describe('builds of ours leave', () => {
  test.each<[string, readonly BuilderRecord[], readonly BuilderRecord[], readonly string[]]>([
    // what                  before            after                                  removed
    ['nothing', [], [], []],
    ['what they did and were given', [], [ours('a'), context('c'), dockerfile('d')], ['a', 'c', 'd']],
    ['in the order of the records', [], [ours('b'), theirs, ours('a')], ['b', 'a']],
    ['no context that was there before', [context('c')], [context('c'), ours('a')], ['a']],
    ['no Dockerfile that was there before', [dockerfile('d')], [dockerfile('d'), ours('a')], ['a']],
    ['their own beside that of the user', [context('c')], [context('c'), context('d')], ['d']],
    ['nothing else that is new', [], [theirs], []],
    ['what another one left before', [ours('a')], [ours('a')], ['a']],
    ['what was there before and is gone', [context('c'), ours('a')], [theirs], []],
  ])('%s', (_, before, after, removed) => {
    expect(leftovers(before, after)).toEqual(removed)
  })
})
