import { cpSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { commandLinesOf } from '../support/command-lines.ts'
import { CLASSIC, environmentOf } from '../support/engines.ts'
import { expectService, expectTestsPass } from '../support/example-services.ts'
import { EXAMPLES } from '../support/examples.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git } from '../support/repository.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

const clone = ownFolder()

beforeAll(async () => {
  cpSync(EXAMPLES, join(clone, 'examples'), { recursive: true })
  await git(clone, 'init', '--quiet', '--initial-branch=main')
  await git(clone, 'add', '--all')
  for (const message of ['examples', 'nothing'])
    await git(clone, 'commit', '--quiet', '--allow-empty', '--message', message)
})
afterAll(() => removeTestImages(CLASSIC))

// All examples: __tests__/matrix/examples.test.ts
test('the tests of an example pass, with its own version of Go', () => expectTestsPass('items-api'))

test.each(['product-catalog', 'items-api-secure'] as const)(
  'its image is a service that answers, and stops when it is told to: %s',
  async (name) => await expectService(name),
)

test.each(['README.md', 'docs/cli.md'])(
  'the command lines of %s run from a clone, one after the other',
  async (page) => {
    const lines = commandLinesOf(readFileSync(resolve(EXAMPLES, '..', page), 'utf8'))
    // As written, except for the names of images, which are unique to this run.
    const tags = new Set(
      lines.flatMap(({ argv }) => argv.filter((_, index) => /^(-t|--tags)$/.test(argv[index - 1] ?? ''))),
    )
    for (const { line, argv } of lines) {
      const own = argv.map((each) => (tags.has(each) ? imageName(each) : each))
      const { code, stdout, stderr } = await weighbridge(own, { cwd: clone, env: environmentOf(CLASSIC) })
      expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' })
      if (argv.includes('--json')) expect(JSON.parse(stdout)).toMatchObject({})
      else expect(stdout).toMatch(argv.some((each) => /^(-q|--quiet)$/.test(each)) ? /^.+\n$/ : /\n.+\n/)
    }
  },
)
