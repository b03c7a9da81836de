import { describe, expect, test } from '@jest/globals'
import {
  COMMAND_OPTIONS,
  CONFIG_OPTIONS,
  INSPECT_OPTIONS,
  RUN_OPTIONS,
  spellings,
} from '../../src/inputs/command-options.ts'
import { fromArgv } from '../../src/inputs/from-argv.ts'
import { HELP_WIDTH, helpPage } from '../../src/inputs/help.ts'
import { OPTION_ENTRIES } from '../../src/inputs/options.ts'
import { PAGES, type Topic } from '../../src/inputs/topics.ts'
import { pageText } from '../../src/page/lay-out.ts'
import { commandLine } from '../support/command-lines.ts'
import { shopFile } from '../support/config.ts'

const TOPICS: readonly Topic[] = ['weighbridge', 'run', 'inspect', 'compare', 'config', 'budget']
const helpText = (topic: Topic): string => pageText(helpPage(topic))
/** The letters of a text, however it is laid out. */
const lettersOf = (text: string): string => text.replaceAll(/\s/g, '').split('').toSorted().join('')
/** The options on a help page, by name, in its order. */
const namesIn = (topic: Topic): readonly string[] =>
  [...helpText(topic).matchAll(/^  --([a-z-]+)/gm)].map(([, name]) => String(name))

describe('--help', () => {
  const common = COMMAND_OPTIONS.compare.map(({ name }) => name)

  test('of "run" has all inputs but those that speak to GitHub, or of several jobs', () => {
    const ofAction = new Set<string>(['mode', 'legs', 'images', 'accept-label', 'comment', 'token'])
    const inputs = OPTION_ENTRIES.map(([name]) => name).filter((name) => !ofAction.has(name))
    expect(namesIn('run').toSorted()).toEqual([...inputs, ...common].toSorted())
  })

  test('of every other command has its own options', () => {
    expect(namesIn('inspect')).toEqual([...INSPECT_OPTIONS.map(({ name }) => name), ...common])
    expect(namesIn('compare')).toEqual(common)
    expect(namesIn('config').toSorted()).toEqual(CONFIG_OPTIONS.map(({ name }) => name).toSorted())
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
    for (const part of [
      'run [<context>]',
      'inspect <image>',
      'inspect --stages',
      'compare <base> <head>',
      'config',
      'help ',
    ])
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
      expect(fromArgv(commandLine(example).argv, 'shop', shopFile()).kind).not.toBe('help')
      if (topic !== 'weighbridge') expect(`${example} `).toContain(`weighbridge ${topic} `)
    }
  })
})
