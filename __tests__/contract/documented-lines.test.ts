import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { fromArgv } from '../../src/inputs/from-argv.ts'
import { commandLine, commandLinesOf } from '../support/command-lines.ts'
import { shopFile } from '../support/config.ts'

const fromRoot = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const PAGES_OF_DOCS = [
  'README.md',
  ...readdirSync(new URL('../../docs', import.meta.url)).map((name) => `docs/${name}`),
]
const SHOWN = PAGES_OF_DOCS.filter((path) => path.endsWith('.md')).flatMap((path) =>
  commandLinesOf(fromRoot(path)).map(({ line, argv }) => [path, line, argv] as const),
)

describe('the command lines of the documentation', () => {
  test('are found', () => {
    expect(new Set(SHOWN.map(([path]) => path))).toEqual(new Set(['README.md', 'docs/budgets.md', 'docs/cli.md']))
    expect(commandLine('weighbridge run . --max-growth "5% or 500kB" --label=a="b c" > report.json').argv).toEqual([
      'run',
      '.',
      '--max-growth',
      '5% or 500kB',
      '--label=a=b c',
    ])
  })

  // __tests__/e2e/examples.test.ts runs them.
  test.each(SHOWN)('%s: %s', (_path, _line, argv) => {
    expect(fromArgv(argv, 'weighbridge', shopFile()).kind).not.toBe('help')
  })
})
