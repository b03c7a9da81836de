import { describe, test } from '@jest/globals'
import { expectFailureTold, expectLogAndRecord } from '../support/buildx-on.ts'
import { CLASSIC, CONTAINER, CONTAINERD } from '../support/engines.ts'

describe.each([CLASSIC, CONTAINERD, CONTAINER])('$name', (engine) => {
  test('the log and the record of a build', async () => await expectLogAndRecord(engine))

  test('the instruction of a failing build, and its output', async () => await expectFailureTold(engine))
})
