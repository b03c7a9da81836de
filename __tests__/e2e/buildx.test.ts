import { expect, test } from '@jest/globals'
import { describeBuildx, errorOf } from '../support/buildx-contract.ts'
import { buildxOn, expectFailureTold, expectLogAndRecord } from '../support/buildx-on.ts'
import { CLASSIC, CONTAINER, CONTAINERD } from '../support/engines.ts'

for (const engine of [CLASSIC, CONTAINERD, CONTAINER]) describeBuildx(engine.name, () => buildxOn(engine))

// By every driver: __tests__/matrix/buildx.test.ts
test('the log and the record of a build', async () => await expectLogAndRecord(CONTAINER))

test('the instruction of a failing build, and its output', async () => await expectFailureTold(CLASSIC))

test('an engine that is not there, and a builder that is not', async () => {
  await using made = await buildxOn({ ...CLASSIC, host: 'unix:///nowhere.sock' })
  const engine = await errorOf(made.buildx.inspect(''))
  expect([engine.code, engine.fields['endpoint']]).toEqual(['engine.unreachable', 'unix:///nowhere.sock'])
  const builder = await errorOf(made.buildx.inspect('weighbridge-nosuch'))
  expect([builder.code, builder.fields['builder']]).toEqual(['engine.builder', 'weighbridge-nosuch'])
})
