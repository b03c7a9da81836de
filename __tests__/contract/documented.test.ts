import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { COMMAND_OPTIONS, INSPECT_OPTIONS, RUN_OPTIONS, spellings } from '../../src/inputs/command-options.ts'
import { fromArgv } from '../../src/inputs/from-argv.ts'
import { HELP_WIDTH, helpPage } from '../../src/inputs/help.ts'
import type { Option } from '../../src/inputs/option.ts'
import { OPTION_ENTRIES } from '../../src/inputs/options.ts'
import { PAGES, type Topic } from '../../src/inputs/topics.ts'
import { pageText } from '../../src/page/lay-out.ts'
import { commandLine } from '../support/command-lines.ts'
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
const OWN_INPUTS = words(
  `image name budget max-growth budgets-from base base-mode strict push-first prepare records cache-mounts cache-mounts-save comment
  accept-label token`,
)
/** Not on the command line, which writes no comment and accepts no token. */
const ACTION_ONLY = new Set(['comment', 'accept-label', 'token'])
const BUILD_PUSH_OUTPUTS = ['imageid', 'digest', 'metadata']
const OWN_OUTPUTS = words(`
  verdict failed-rules unpacked-bytes download-bytes rootfs-bytes delta-bytes delta-percent baseline-sha
  baseline-source comment-url report-json
`)

describe('action.yml', () => {
  test('has every input and output of docker/build-push-action, and ours', () => {
    expect(BUILD_PUSH_INPUTS).toHaveLength(33)
    expect(Object.keys(action.inputs).toSorted()).toEqual([...BUILD_PUSH_INPUTS, ...OWN_INPUTS].toSorted())
    expect(Object.keys(action.outputs).toSorted()).toEqual([...BUILD_PUSH_OUTPUTS, ...OWN_OUTPUTS].toSorted())
    expect(Object.values(action.outputs).every((output) => output.description.length > 10)).toBe(true)
  })

  test('has the inputs of the option table, no more', () => {
    expect(Object.keys(action.inputs)).toEqual(OPTION_ENTRIES.map(([name]) => name))
  })

  test.each(OPTION_ENTRIES)('says of "%s" what the table says', (name, option) => {
    const { description, ...rest } = action.inputs[name]!
    expect(description).toBe(option.description)
    expect(rest).toEqual({ required: false, ...actionDefault(option) })
  })

  test('runs the bundles on Node 24, the one that clears up whatever became of the other', () => {
    // Without `post-if` it always runs.
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main/index.js', post: 'dist/post/index.js' })
  })
})

/** An empty default is not written. */
function actionDefault(option: Option): { readonly default?: string } {
  const own = option.kind === 'list' ? '' : String(option.default ?? '')
  const value = option.actionDefault ?? own
  return value === '' ? {} : { default: value }
}

const TOPICS: readonly Topic[] = ['weighbridge', 'run', 'inspect', 'compare']
const helpText = (topic: Topic): string => pageText(helpPage(topic))
/** The letters of a text, however it is laid out. */
const lettersOf = (text: string): string => text.replaceAll(/\s/g, '').split('').toSorted().join('')
/** The options on a help page, by name, in its order. */
const namesIn = (topic: Topic): readonly string[] =>
  [...helpText(topic).matchAll(/^  --([a-z-]+)/gm)].map(([, name]) => String(name))

describe('--help', () => {
  const common = COMMAND_OPTIONS.compare.map(({ name }) => name)

  test('of "run" has all inputs but those that speak to GitHub', () => {
    const inputs = Object.keys(action.inputs).filter((name) => !ACTION_ONLY.has(name))
    expect(namesIn('run').toSorted()).toEqual([...inputs, ...common].toSorted())
  })

  test('of every other command has its own options', () => {
    expect(namesIn('inspect')).toEqual([...INSPECT_OPTIONS.map(({ name }) => name), ...common])
    expect(namesIn('compare')).toEqual(common)
    expect(namesIn('weighbridge')).toEqual(common)
  })

  test.each(
    [...RUN_OPTIONS, ...INSPECT_OPTIONS, ...COMMAND_OPTIONS.compare].map((option) => [option.name, option] as const),
  )('tells of --%s what the table says, once, with all its spellings', (_, option) => {
    const dots = option.kind === 'list' ? '…' : ''
    const value = option.value === '' ? '' : ` <${option.value}>${dots}`
    const fallback = option.default === '' ? '' : ` (default: ${option.default})`
    const topic = TOPICS.slice(1).find((each) => namesIn(each).includes(option.name))
    const flowing = helpText(topic!).replaceAll(/\s+/g, ' ')
    const said = `${spellings(option).join(', ')}${value} ${option.description}${fallback}`
    expect(flowing.split(` ${said}`)).toHaveLength(2)
  })

  test('names the commands and the exit codes', () => {
    const text = helpText('weighbridge')
    for (const part of ['run [<context>]', 'inspect <image>', 'inspect --stages', 'compare <base> <head>', 'help '])
      expect(text).toContain(`  ${part}`)
    for (const code of [0, 1, 2, 3, 4, 130]) expect(text).toMatch(new RegExp(`^  ${code}  +\\w`, 'm'))
  })

  test.each(TOPICS)('about %s fits a terminal of any width, and a pager', (topic) => {
    for (const width of [40, 60, HELP_WIDTH, 132]) {
      const lines = pageText(helpPage(topic), width).split('\n')
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
    }
    expect(HELP_WIDTH).toBeLessThanOrEqual(80)
    expect(lettersOf(pageText(helpPage(topic), HELP_WIDTH))).toBe(lettersOf(helpText(topic)))
  })

  test.each(TOPICS)('about %s has examples that are read as what they show', (topic) => {
    const lines = pageText(helpPage(topic), HELP_WIDTH).split('\n')
    const { examples } = PAGES[topic]
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      expect(lines).toContain(`  ${example}`)
      expect(fromArgv(commandLine(example).argv, 'shop').kind).not.toBe('help')
      if (topic !== 'weighbridge') expect(example).toContain(`weighbridge ${topic} `)
    }
  })
})

/**
 * The variables that docker/build-push-action v7.3.0 and its toolkit read, and others that we treat differently.
 */
const VARIABLES = words(`
  DOCKER_BUILD_CHECKS_ANNOTATIONS DOCKER_BUILD_SUMMARY DOCKER_BUILD_RECORD_UPLOAD DOCKER_BUILD_RECORD_RETENTION_DAYS
  DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF BUILDX_SEND_GIT_QUERY_AS_INPUT BUILDKIT_PROGRESS RUNNER_DEBUG
`)

describe('docs/build-push-action.md', () => {
  const page = fromRoot('docs/build-push-action.md')
  /** The first cell of each row in the table under a heading. */
  const names = (heading: string): readonly string[] => {
    const [, section = ''] = page.split(`\n## ${heading}\n`)
    return [...section.split('\n## ')[0]!.matchAll(/^\| `([\w-]+)` +\| \S/gm)].map(([, name]) => name!)
  }

  test.each([
    ['Inputs', BUILD_PUSH_INPUTS],
    ['Outputs', BUILD_PUSH_OUTPUTS],
    ['Environment variables', VARIABLES],
  ])('%s: says of each what differs', (heading, expected) => {
    expect(names(heading)).toEqual(expected)
  })

  test('is where README sends those who move over', () => {
    expect(fromRoot('README.md')).toContain('[docs/build-push-action.md](docs/build-push-action.md)')
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
    for (const command of ['run', 'inspect', 'compare', 'help', 'version'])
      expect(page).toContain(`weighbridge ${command}`)
    for (const code of [0, 1, 2, 3, 4, 130]) expect(page).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'))
  })
})
