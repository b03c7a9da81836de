import { statSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { analyse } from '../support/go-checks.ts'
import { compile, type GoProgram } from '../support/go-programs.ts'

const shop = (go: string, fields: Partial<GoProgram> = {}): GoProgram => ({ source: 'shop', go, ...fields })

/** The same build with the flag added, in front of the flags that it has. */
function stripped({ args = [], ...program }: GoProgram): GoProgram {
  const flags = args.find((each) => each.startsWith('-ldflags='))?.slice('-ldflags='.length)
  const others = args.filter((each) => !each.startsWith('-ldflags='))
  return { ...program, args: [...others, `-ldflags=-s -w${flags === undefined ? '' : ` ${flags}`}`] }
}

describe('the size after a build with -ldflags="-s -w" is the one that was told before', () => {
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
  ])('%s', (_, program) => {
    expect(analyse(compile(program)).strippedSize).toBe(statSync(compile(stripped(program))).size)
  })
})

test('it is not told of a program that is stripped', () => {
  expect(analyse(compile(stripped(shop('1.26.8')))).strippedSize).toBeNull()
})

test('nor of one that another linker laid out, where the sections that go away are not more than what is saved', () => {
  const program: GoProgram = {
    source: 'cgo',
    go: '1.26.8',
    env: { CGO_ENABLED: '1' },
    args: ['-ldflags=-linkmode=external'],
  }
  const { strippedSize, buckets, size } = analyse(compile(program))
  expect(strippedSize).toBeNull()
  const saved = size - statSync(compile(stripped(program))).size
  const sections = (buckets['symbol table'] ?? 0) + (buckets['debug info'] ?? 0)
  expect(sections - 2 * 4096).toBeLessThanOrEqual(saved)
  expect(sections).toBeGreaterThan(0.98 * saved)
})
