import { afterAll } from '@jest/globals'
import { describeContainers, describeRefusals, randomStacks, STACKS } from '../support/container-stacks.ts'
import { CLASSIC, CONTAINERD, ENGINE_29 } from '../support/engines.ts'
import { removeTestImages } from '../support/test-images.ts'

const ENGINES = [CLASSIC, CONTAINERD, ENGINE_29]
afterAll(() => removeTestImages(...ENGINES))

for (const engine of ENGINES) {
  describeContainers(engine, [...STACKS, ...randomStacks(100)])
  describeRefusals(engine)
}
