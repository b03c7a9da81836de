import { expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { CLASSIC } from '../support/engines.ts'
import { expectArchive, expectCancelled, expectFailureTold, expectInUseStays } from '../support/tar-builds.ts'

test('a build as a tar archive; what it left is found, and only what is named goes', () => expectArchive(CLASSIC))

test('a mount in use stays', () => expectInUseStays(CLASSIC))

test('a RUN that fails', () => expectFailureTold(CLASSIC))

test('a cancelled build ends', () => expectCancelled(CLASSIC))

test('a builder that is not there', async () => {
  const error = await errorOf(dockerBuildx().records('weighbridge-nosuch'))
  expect([error.code, error.fields['builder']]).toEqual(['engine.records', 'weighbridge-nosuch'])
})
