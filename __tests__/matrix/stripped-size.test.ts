import { test } from '@jest/globals'
import { expectStrippedSize, expectStrippedSizeUnknown } from '../support/go-cases.ts'
import type { GoProgram } from '../support/go-programs.ts'

const shop = (go: string, fields: Partial<GoProgram> = {}): GoProgram => ({ source: 'shop', go, ...fields })

test.each([
  ['Go 1.18', shop('1.18.10')],
  ['Go 1.20', shop('1.20.14')],
  ['Go 1.21', shop('1.21.13')],
  ['Go 1.22', shop('1.22.12')],
  ['Go 1.25', shop('1.25.8')],
  ['Go 1.26', shop('1.26.8')],
  ['Go 1.27', shop('1.27.0')],
  ['arm64', shop('1.26.8', { env: { GOARCH: 'arm64' } })],
  ['386', shop('1.26.8', { env: { GOARCH: '386' } })],
  ['position-independent', shop('1.26.8', { args: ['-buildmode=pie'] })],
  ['-trimpath', shop('1.26.8', { args: ['-trimpath'] })],
  ['with flags of its own', shop('1.26.8', { args: ['-ldflags=-X main.version=1.2.3'] })],
  ['with one flag that needs no quotes', shop('1.26.8', { args: ['-ldflags=-w'] })],
])('the size after a build with -ldflags="-s -w" is the one that was told before: %s', (_, program) => {
  expectStrippedSize(program)
})

test('it is not told where the linker of C is at work', () => expectStrippedSizeUnknown('1.26.8'))
