import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { STRICT_BY_DEFAULT } from '../../src/inputs/options.ts'

const fromRoot = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** A page with each line break and indent as one space. */
const flowing = (path: string): string => fromRoot(path).replaceAll(/\s+/g, ' ')

test.each([
  ['action.yml', 1],
  ['README.md', 1],
  ['docs/release.md', 1],
  ['docs/cli.md', 2],
])('%s says where "strict" is the default in the words of the option, times %d', (path, times) => {
  expect(flowing(path).split(STRICT_BY_DEFAULT)).toHaveLength(times + 1)
})
