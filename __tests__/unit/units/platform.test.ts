import { expect, test } from '@jest/globals'
import { normalPlatform } from '../../../src/units/platform.ts'

test.each([
  // written             as a build gets it
  ['linux/amd64', 'linux/amd64'],
  ['linux/x86_64', 'linux/amd64'],
  ['linux/x86-64', 'linux/amd64'],
  ['Linux/AMD64', 'linux/amd64'],
  ['linux/amd64/v1', 'linux/amd64'],
  ['linux/amd64/v2', 'linux/amd64/v2'],
  ['linux/i386', 'linux/386'],
  ['linux/aarch64', 'linux/arm64'],
  ['linux/arm64/8', 'linux/arm64'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/arm64/v8.0', 'linux/arm64'],
  ['linux/arm64/V9.0', 'linux/arm64/v9'],
  ['linux/arm64/v8.1', 'linux/arm64/v8.1'],
  ['linux/arm', 'linux/arm/v7'],
  ['linux/arm/7', 'linux/arm/v7'],
  ['linux/arm/v7', 'linux/arm/v7'],
  ['linux/arm/6', 'linux/arm/v6'],
  ['linux/arm/v5', 'linux/arm/v5'],
  ['linux/armhf', 'linux/arm/v7'],
  ['linux/armel', 'linux/arm/v6'],
  ['linux/riscv64', 'linux/riscv64'],
  ['linux/ppc64le', 'linux/ppc64le'],
  ['macos/arm64', 'darwin/arm64'],
  ['arm64', 'arm64'],
  ['', ''],
])('%j: %j', (platform, normal) => {
  expect(normalPlatform(platform)).toBe(normal)
})
