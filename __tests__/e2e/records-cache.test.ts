import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { hashOf } from '../../src/adapters/actions-cache/trusted-blob.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { overBudgetShop, judged } from '../support/over-budget-shop.ts'
import { PULL } from '../support/new-runner.ts'

const { world, push, pull, records } = overBudgetShop()

const grownOver = (source: 'record' | 'rebuild') => ({ code: 1, delta: '300000', base: world().commits.main, source })

test('a pull request finds what the push to the default branch left, and builds nothing of its base', async () => {
  const { commits, service } = world()
  const without = await pull()
  expect(judged(without)).toEqual(grownOver('rebuild'))
  expect(service.state.entries).toEqual([])

  const pushed = await push()
  expect({ code: pushed.code, stdout: pushed.stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining('Stores of records: the cache folder, then the Actions cache.\n'),
  })
  const left = records().map(({ scope, key }) => `${scope} ${/[0-9a-f]{40}/.exec(key)?.[0]}`)
  expect(new Set(left)).toEqual(new Set([`refs/heads/main ${commits.before}`, `refs/heads/main ${commits.main}`]))

  const entries = service.state.entries.length
  const found = await pull()
  expect(judged(found)).toEqual(grownOver('record'))
  expect(found.builds).toBe(without.builds - 1)
  expect(service.state.entries).toHaveLength(entries)
})

test('what a pull request forges in its own part of the cache is not believed', async () => {
  const { commits, service } = world()
  await push()
  const entry = records().find(({ key }) => key.includes(commits.main))!
  const record: WeightRecord = JSON.parse(gunzipSync(entry.blob!).toString())
  const [image] = record.images
  const metrics = { ...image!.metrics, unpacked: 400_000 } // as heavy as its head
  const forged = gzipSync(JSON.stringify({ ...record, images: [{ ...image!, metrics }] }))
  const named = entry.key.replace(/[0-9a-f]{32}$/, hashOf(forged))
  const own = { ...entry, scope: PULL, blob: forged }
  service.state.entries.push(own, { ...own, key: named })

  const deceived = await pull()
  expect(judged(deceived)).toEqual(grownOver('rebuild'))
  expect(deceived.stdout).toContain(
    `${commits.main.slice(0, 7)}: the record of ${commits.main} in the Actions cache is not used: ` +
      'its bytes are not those that the default branch stored; it is weighed again.\n',
  )
})

test('a token that may not list the cache has the base built again, and says what to do', async () => {
  await push()
  const response = { status: 403, body: { message: 'Resource not accessible by integration' } }
  world().github.inject({ path: /\/actions\/caches$/, times: 9, does: { kind: 'answer', response } })
  const { stdout, ...ended } = await pull()
  expect(judged({ ...ended, stdout })).toEqual(grownOver('rebuild'))
  expect(stdout).toContain('give the job "actions: read"')
  expect(stdout).not.toMatch(/^::(?:error|warning) .*cache/m)
})
