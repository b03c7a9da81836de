import { expect, test } from '@jest/globals'
import { findBaselines } from '../../../../src/app/run/find-baseline.ts'
import { imageJob } from '../../../../src/app/run/image-job.ts'
import type { Miss, Records } from '../../../../src/ports.ts'
import { miss } from '../../../../src/units/answers.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { imageRecord, record } from '../../../support/records.ts'
import { inputs } from '../../../support/shop.ts'

const NAME = imageRecord().name
const WEIGHED = record({ images: [imageRecord({ made: { as: 'head', beside: null, outside: [] } })] })
const STORED = { ...WEIGHED, commit: PARENT }
const chosen = { kind: 'commit', commit: PARENT, why: 'why' } as const
const folder = { directory: '/repo', prefix: '' }

const save = async () => ({ kind: 'saved' }) as const

/** The baseline of a base that cannot be built again, and what was logged, where a store answers the nth time. */
async function found(find: (time: number) => ReturnType<Records['find']>, ...argv: readonly string[]) {
  const { ports, seen } = fakePorts({})
  let time = 0
  const records: Records = { name: 'a store', find: async () => find(time++), save }
  const jobs = inputs(...argv).images.map((image) => imageJob(image, folder, ''))
  const search = {
    chosen,
    since: ['base'],
    mode: 'auto',
    head: WEIGHED,
    isWhole: true,
    jobs,
    rebuild: notBuilt,
    ahead: new Map<never, never>(),
  } as const
  const [baseline] = await findBaselines({ ...ports, records }, search)
  return { baseline, info: seen.info }
}

async function notBuilt(): Promise<readonly Miss[]> {
  return [miss('no rebuild')]
}

const slow = async (time: number): ReturnType<Records['find']> =>
  time === 0 ? miss('no answer in time') : { kind: 'found', value: STORED, store: 'a store' }

test('a record that a store gives only when it is asked again is compared in all metrics', async () => {
  const { baseline } = await found(slow, '--name', NAME)
  expect(baseline).toMatchObject({ kind: 'baseline', source: 'record', commit: PARENT })
  expect(baseline).not.toHaveProperty('reason')
})

test.each([
  ['a build', ['--name', NAME], 'bbbbbbb: no answer in time; it is weighed again.'],
  ['an existing image', ['--image', 'shop', '--name', NAME], 'bbbbbbb: no answer in time.'],
])('what the log says of %s whose record is not used', async (_, argv, line) => {
  expect((await found(slow, ...argv)).info).toEqual([line])
})
