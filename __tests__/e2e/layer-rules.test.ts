import { afterAll } from '@jest/globals'
import { describeContainers, describeRefusals, randomStacks, STACKS } from '../support/container-stacks.ts'
import { CLASSIC, CONTAINERD } from '../support/engines.ts'
import { removeTestImages } from '../support/test-images.ts'

afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

// All of them on both stores, with more random ones: __tests__/matrix/layer-rules.test.ts
describeContainers(CONTAINERD, [...STACKS, ...randomStacks(3)])
describeRefusals(CONTAINERD)
describeContainers(CLASSIC, STACKS.slice(0, 1))
