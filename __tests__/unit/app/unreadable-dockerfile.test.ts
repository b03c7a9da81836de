import { expect, test } from '@jest/globals'
import { fail } from '../../../src/errors.ts'
import { carry } from '../../support/carried.ts'

/** Versions on which the reader of Dockerfiles fails, in place of one that it has no room for. */
const failing = (error: Error): readonly string[] =>
  Object.assign(['v0.26.3'], {
    map(): never {
      throw error
    },
  })

const TOO_DEEP = 'Maximum call stack size exceeded'

test('a Dockerfile that we fail to read leaves mounts, base and lines unknown, and the run goes on', async () => {
  const { report, builder, mounts } = await carry({ buildkit: failing(new RangeError(TOO_DEEP)) })
  expect(builder.calls.filter((call) => call !== 'records')).toEqual(['build'])
  expect(mounts).toBeUndefined()
  expect(report.notes.filter((note) => note.includes('caches'))).toEqual([
    `Which caches the Dockerfile mounts cannot be told, so none is kept for the next run: ${TOO_DEEP}`,
  ])
  const [image] = report.record.images
  expect(image!.metrics).toMatchObject({ own: null, base: null })
})

test('but a run that was cancelled ends', async () => {
  await expect(carry({ buildkit: failing(fail('run.cancelled', {})) })).rejects.toMatchObject({ code: 'run.cancelled' })
})
