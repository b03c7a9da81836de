import { describe, test } from '@jest/globals'
import { CONTAINER, CONTAINERD } from '../support/engines.ts'
import { expectArchive, expectCancelled, expectFailureTold, expectInUseStays } from '../support/tar-builds.ts'

describe.each([CONTAINERD, CONTAINER])('$name', (engine) => {
  test('a build as a tar archive; what it left is found, and only what is named goes', () => expectArchive(engine))

  test('a mount in use stays', () => expectInUseStays(engine))

  test('a RUN that fails', () => expectFailureTold(engine))

  test('a cancelled build ends', () => expectCancelled(engine))
})
