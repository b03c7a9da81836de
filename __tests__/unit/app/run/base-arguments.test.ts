import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fakePorts } from '../../../support/ports.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { GROWING, inputs, runIn } from '../../../support/shop.ts'

test.each([
  ['V', /the build argument V has its value from the environment, which records do not keep/],
  ['V,W', /the build arguments V, W have their values from the environment, which records do not keep/],
])('with build arguments by name alone (%s), no record is kept, and none used', async (args, reason) => {
  const argv = args.split(',').flatMap((name) => ['--build-arg', name])
  const { stored } = await runIn({})
  const [record] = stored.values()
  const found = { find: async () => ({ kind: 'found', value: record! }) as const }
  const { ports, seen, stored: kept } = fakePorts({ ...GROWING, variables: { V: 'hunter2' }, records: found })
  const [baseline] = (await run(ports, inputs(...argv, '--build-arg', 'X=1'), stopwatch(ports.clock))).baselines
  expect(baseline).toMatchObject({ source: 'rebuild' })
  expect([...kept.keys()]).toEqual([])
  const said = seen.info.filter((line) => reason.test(line))
  expect(said).toEqual([
    expect.stringMatching(/^bbbbbbb: no stored record is used, because .*; it is weighed again\.$/),
    expect.stringMatching(/^The record of aaaaaaa was not kept: /),
  ])
})

const gone = async () => ({ kind: 'miss', reason: 'it is gone' }) as const

test('why no record is used is in the report where the base cannot be weighed again either', async () => {
  const { report } = await runIn({ commits: { checkout: gone } }, '--base', PARENT, '--build-arg', 'V')
  expect(report.baselines[0]).toMatchObject({
    kind: 'none',
    reason: expect.stringMatching(
      /^no stored record is used, because the build argument V has its value .*; .*it is gone/,
    ),
  })
})
