import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { COMMAND_OPTIONS, INSPECT_OPTIONS, spellings } from '../../src/inputs/command-options.ts'
import { IMAGE_KEYS } from '../../src/inputs/config/keys.ts'
import type { Option } from '../../src/inputs/option.ts'
import { OPTION_ENTRIES } from '../../src/inputs/options.ts'
import { inspectTable, optionsTable } from '../support/options-table.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)
const fromRoot = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

interface ActionInput {
  readonly description: string
  readonly required: boolean
  readonly default?: string
}
interface Action {
  readonly inputs: Readonly<{ [name: string]: ActionInput }>
  readonly outputs: Readonly<{ [name: string]: { readonly description: string } }>
  readonly runs: Readonly<{ [name: string]: string }>
}
const action: Action = parse(fromRoot('action.yml'))

/** The inputs of docker/build-push-action v7.3.0. */
const BUILD_PUSH_INPUTS = words(`
  add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to call
  cgroup-parent context file labels load network no-cache no-cache-filters outputs platforms
  provenance pull push sbom secrets secret-envs secret-files shm-size ssh tags target ulimit
  github-token
`)
/** The inputs of docker/bake-action v7. */
const BAKE_INPUTS = words(
  'builder allow call files no-cache pull load provenance push sbom set source targets vars github-token',
)
const OWN_INPUTS = words(
  `mode legs images image compare-with name budget max-growth budgets budgets-from config base base-mode strict push-first push-partial prepare changed-only records cache-mounts
  cache-mounts-save comment accept-label token`,
)
/** Not on the command line, which writes no comment, accepts no token and is not one of several jobs. */
const ACTION_ONLY = new Set(['mode', 'legs', 'images', 'comment', 'accept-label', 'token'])
const BUILD_PUSH_OUTPUTS = ['imageid', 'digest', 'metadata']
const OWN_OUTPUTS = words(`
  verdict failed-rules unpacked-bytes download-bytes rootfs-bytes delta-bytes delta-percent baseline-sha
  baseline-source comment-url report-json leg
`)

describe('action.yml', () => {
  test('has every input and output of docker/build-push-action and docker/bake-action, and ours', () => {
    expect(BUILD_PUSH_INPUTS).toHaveLength(33)
    const all = new Set([...BUILD_PUSH_INPUTS, ...BAKE_INPUTS, ...OWN_INPUTS])
    expect(Object.keys(action.inputs).toSorted()).toEqual([...all].toSorted())
    expect(Object.keys(action.outputs).toSorted()).toEqual([...BUILD_PUSH_OUTPUTS, ...OWN_OUTPUTS].toSorted())
    expect(Object.values(action.outputs).every((output) => output.description.length > 10)).toBe(true)
  })

  test('has the inputs of the option table, no more', () => {
    expect(Object.keys(action.inputs)).toEqual(OPTION_ENTRIES.map(([name]) => name))
  })

  test.each(OPTION_ENTRIES)('says of "%s" what the table says', (name, option) => {
    const { description, ...rest } = action.inputs[name]!
    expect(description).toBe(option.description)
    expect(rest).toEqual({ required: false, ...(IMAGE_KEYS.includes(name) ? {} : actionDefault(option)) })
  })

  test('runs the bundles on Node 24, the one that clears up whatever became of the other', () => {
    // Without `post-if` it always runs.
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main/index.js', post: 'dist/post/index.js' })
  })
})

/** An empty default is not written, nor one that would hide what the configuration file says of an image. */
function actionDefault(option: Option): { readonly default?: string } {
  const own = option.kind === 'list' ? '' : String(option.default ?? '')
  const value = option.actionDefault ?? own
  return value === '' ? {} : { default: value }
}

/**
 * The variables that docker/build-push-action v7.3.0 and its toolkit read, and others that we treat differently.
 */
const VARIABLES = words(`
  DOCKER_BUILD_CHECKS_ANNOTATIONS DOCKER_BUILD_SUMMARY DOCKER_BUILD_RECORD_UPLOAD DOCKER_BUILD_RECORD_RETENTION_DAYS
  DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF BUILDX_SEND_GIT_QUERY_AS_INPUT BUILDKIT_PROGRESS RUNNER_DEBUG
`)

/** The variables that docker/bake-action v7 reads besides. */
const BAKE_VARIABLES = words('BUILDX_BAKE_GIT_AUTH_TOKEN BUILDX_NO_DEFAULT_ATTESTATIONS')

describe.each([
  [
    'docs/build-push-action.md',
    { Inputs: BUILD_PUSH_INPUTS, Outputs: BUILD_PUSH_OUTPUTS, 'Environment variables': VARIABLES },
  ],
  ['docs/bake-action.md', { Inputs: BAKE_INPUTS, Outputs: ['metadata'], 'Environment variables': BAKE_VARIABLES }],
])('%s', (path, tables) => {
  const page = fromRoot(path)
  /** The first cell of each row in the table under a heading. */
  const names = (heading: string): readonly string[] => {
    const [, section = ''] = page.split(`\n## ${heading}\n`)
    return [...section.split('\n## ')[0]!.matchAll(/^\| `([\w-]+)` +\| \S/gm)].map(([, name]) => name!)
  }

  test.each(Object.entries(tables))('%s: says of each what differs', (heading, expected) => {
    expect(names(heading)).toEqual(expected)
  })

  test('is where README sends those who move over', () => {
    expect(fromRoot('README.md')).toContain(`[${path}](${path})`)
  })
})

describe('docs/cli.md', () => {
  const page = fromRoot('docs/cli.md')

  test('has the option table', () => {
    expect(/<!-- options -->\n([\s\S]*)\n<!-- \/options -->/.exec(page)?.[1]).toBe(optionsTable())
  })

  test('has the table of "inspect"', () => {
    expect(/<!-- inspect -->\n([\s\S]*)\n<!-- \/inspect -->/.exec(page)?.[1]).toBe(inspectTable())
  })

  test('has no option that the command line does not have', () => {
    const options = [...page.matchAll(/^\| `--([a-z-]+)[ `]/gm)].map(([, name]) => name)
    const run = Object.keys(action.inputs).filter((name) => !ACTION_ONLY.has(name))
    expect(options).toEqual([...INSPECT_OPTIONS.map(({ name }) => name), ...run])
  })

  test('names what every command takes', () => {
    for (const option of COMMAND_OPTIONS.compare)
      for (const each of spellings(option)) expect(page).toContain(`\`${each}\``)
  })

  test('names every command and exit code', () => {
    for (const command of ['run', 'inspect', 'compare', 'config', 'help', 'version'])
      expect(page).toContain(`weighbridge ${command}`)
    for (const code of [0, 1, 2, 3, 4, 130]) expect(page).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'))
  })
})
