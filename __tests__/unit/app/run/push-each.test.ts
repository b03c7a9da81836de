import { expect, test } from '@jest/globals'
import { pushEach } from '../../../../src/app/run/push-each.ts'
import { fail } from '../../../../src/errors/errors.ts'
import { fakePorts } from '../../../support/ports.ts'

const TOKEN = 'hunter2'

/** Pushes "a" and then "b", which throws. */
async function pushed(thrown: unknown, cancelled = new AbortController().signal) {
  const { ports, seen } = fakePorts({ cancelled })
  ports.runner.mask(TOKEN)
  const outcome = await pushEach(ports, ['a', 'b'], async (name, done) => {
    if (name === 'b') throw thrown
    done({ name, digest: 'sha256:1' })
  })
  return { outcome, info: seen.info }
}

const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })

test.each<[string, unknown, string]>([
  ['of the catalogue', fail('push.untagged', { reference: 'b', detail: `it said ${TOKEN}` }), 'it said ***'],
  ['of the system', full, 'no space left on device'],
  ['that nobody foresaw', new Error('https://me:secret@host said no'), 'https://***@host said no'],
])('an error %s ends it, and is reported beside what was pushed, without secrets', async (_, error, said) => {
  const { outcome, info } = await pushed(error)
  expect(outcome).toEqual({
    kind: 'failed',
    message: expect.stringContaining(said),
    pushed: [{ name: 'a', digest: 'sha256:1' }],
  })
  expect(info).toEqual([expect.stringContaining('a')])
})

test('a cancelled run has no outcome', async () => {
  const cancelled = AbortSignal.abort(fail('run.cancelled', { signal: 'SIGINT' }))
  await expect(pushed(new Error('gone'), cancelled)).rejects.toMatchObject({ code: 'run.cancelled' })
})
