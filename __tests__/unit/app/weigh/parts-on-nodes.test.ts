import { expect, test } from '@jest/globals'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { partsOnNodes } from '../../../../src/app/weigh/parts-on-nodes.ts'
import { buildOf } from '../../../support/inputs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { app, BASE } from '../../../support/shop.ts'

test('what is kept of a part has no files, which would be in memory until the last of all is weighed', async () => {
  const { ports } = fakePorts({ base: [BASE], images: () => [BASE, app(5000)] })
  const parts = await partsOnNodes(ports, stopwatch(ports.clock), {
    name: 'shop',
    inputs: buildOf({}),
    definition: null,
    tree: undefined,
    rules: [],
    compress: true,
    title: 'Build shop',
    kept: undefined,
    carried: undefined,
    annotated: undefined,
  })
  const weighings = await Promise.all(parts.map((weigh) => weigh(undefined)))
  expect(weighings.flatMap(({ weighed }) => weighed.map((each) => Object.keys(each)))).toEqual([['record']])
})
