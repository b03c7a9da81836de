import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { ownFolder } from '../support/own-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const parent = ownFolder()

/** The linters' findings in the workflows of a repository; the engines' set-up installed the linters. */
function found(root: string): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(join(root, 'scripts/lint-workflows'), { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

test('actionlint and zizmor find nothing in our workflows, nor in those that the pages show', () => {
  expect(found(ROOT)).toEqual({ code: 0, said: expect.stringContaining('No findings to report') })
})

const checkout = '- uses: actions/checkout@v5\n        with: { persist-credentials: false }'
const workflow = (name: string, step: string): string => `name: ${name}
on: { push: { branches: [main] } }
permissions: {}
concurrency: { group: ${name}, cancel-in-progress: true }
jobs:
  one:
    name: one
    runs-on: ubuntu-latest
    permissions: { contents: read } # check out
    steps:
      ${step}
`
const page = (text: string): string => `# Page\n\n\`\`\`yaml\n${text}\`\`\`\n`

test.each([
  ['a workflow', '.github/workflows/other.yml', workflow('x', checkout), 'unpinned-uses'],
  ['a workflow of a page', 'docs/page.md', page(workflow('x', checkout)), 'unpinned-uses'],
  ['a command of a workflow', '.github/workflows/other.yml', workflow('x', '- run: echo $HOME/$1'), 'SC2086'],
  ['a word of a workflow', 'docs/page.md', page(workflow('x', '- runs: true')), 'docs-page.md-3.yml'],
])('what is wrong in %s is found', (_what, path, text, named) => {
  const root = mkdtempSync(join(parent, 'root-'))
  for (const name of ['.github', 'docs', 'scripts', 'action.yml']) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true })
  }
  writeFileSync(join(root, path), text)
  expect(found(root)).toEqual({ code: 1, said: expect.stringContaining(named) })
})
