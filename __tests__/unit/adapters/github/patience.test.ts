import { afterEach, expect, jest, test } from '@jest/globals'
import { patiently } from '../../../../src/adapters/github/patience.ts'

afterEach(() => void jest.restoreAllMocks())

test('answers that come take of the patience of the whole conversation, too', async () => {
  let now = 0
  jest.spyOn(performance, 'now').mockImplementation(() => now)
  const run = patiently({ request: 1_000, total: 100, pauses: [], retryAfter: 0 })
  let sent = 0
  const ask = () =>
    run('GET', async () => {
      now += 40
      return (sent += 1)
    })
  expect([await ask(), await ask(), await ask()]).toEqual([1, 2, 3])
  await expect(ask()).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(sent).toBe(3)
})
