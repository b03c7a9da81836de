import { expect, test } from '@jest/globals'
import { actionWorld, BYTES } from '../support/action-world.ts'
import { NOBODY } from '../support/loopback.ts'

const { id, service, run, writes } = actionWorld()

test('a push to the default branch writes; a pull request reads that and writes nothing, and a release does neither', async () => {
  const pushed = await run('push')
  expect([pushed.code, pushed.mounts[id]]).toEqual([
    0,
    expect.objectContaining({ found: 'miss', saved: expect.any(Number), unsaved: null }),
  ])
  expect(service().state.entries.map(({ isFinal, blob }) => [isFinal, blob!.length])).toEqual([
    [true, pushed.mounts[id]!.saved],
  ])
  const before = service().requests.length
  const pull = await run('pull_request', { token: 'pull-token' })
  const unsaved = expect.stringMatching(/pull request/)
  expect([pull.code, pull.mounts[id]]).toEqual([
    0,
    expect.objectContaining({ found: 'hit', restored: BYTES, saved: null, unsaved }),
  ])
  expect(writes(before)).toEqual([])
  expect(service().requests.slice(before)).toContainEqual(expect.stringMatching(/^download/))
  for (const { summary, stdout } of [pushed, pull]) {
    expect(summary).toMatch(/cache mounts/i)
    expect(summary).toContain(id)
    expect(stdout).toMatch(/cache mounts/i)
  }

  const asked = service().requests.length
  const release = await run('push of a tag')
  expect([release.code, service().requests.length]).toEqual([0, asked])
  const reason = expect.stringMatching(/release/)
  expect(release.mounts[id]).toMatchObject({ found: 'miss', saved: null, restored: 0, reason })
})

test('another branch does not write', async () => {
  const { mounts } = await run('push of a branch')
  expect([mounts[id]!.found, mounts[id]!.saved, writes()]).toEqual(['miss', null, []])
})

test('a cache that does not answer costs a line, and never the build', async () => {
  const { code, mounts, stdout } = await run('push', { service: `http://${NOBODY}/` })
  const { found, saved, reason } = mounts[id]!
  expect([code, found, saved, reason]).toEqual([0, 'miss', null, expect.stringMatching(/no connection/)])
  expect(stdout).not.toMatch(/^::(?:error|warning)/m)
})
