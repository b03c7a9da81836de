import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { BUILD_KEYS, DEFAULTS_KEYS, IMAGE_KEYS } from '../../../../src/inputs/config/keys.ts'
import { readConfig, TOP_KEYS } from '../../../../src/inputs/config/read-config.ts'
import { LEVELS, MOST_RULES, RULE_KEYS, SINCE } from '../../../../src/inputs/config/read-rule.ts'
import { OPTION_ENTRIES } from '../../../../src/inputs/options.ts'
import { METRIC_PREFIXES, METRIC_WORDS } from '../../../../src/limits/any-metric.ts'
import { FORBIDDEN_PREFIXES, FORBIDDEN_WORDS } from '../../../../src/limits/forbidden.ts'
import { configFile, shopFile } from '../../../support/config.ts'
import { fromRoot, isRead, isValid, ruled, schema, validate } from '../../../support/config-schema.ts'

const { image, rule } = schema.$defs

describe('docs/config.schema.json has what the program has', () => {
  test('keys', () => {
    expect(Object.keys(schema.properties)).toEqual(TOP_KEYS)
    expect(Object.keys(image.properties)).toEqual(IMAGE_KEYS)
    expect(['image', ...DEFAULTS_KEYS]).toEqual(IMAGE_KEYS)
    expect(Object.keys(rule.properties)).toEqual(RULE_KEYS)
  })

  const OF_FILE = new Set(['budget', 'max-growth', 'budgets', 'headroom'])

  test.each(OPTION_ENTRIES.filter(([name]) => IMAGE_KEYS.includes(name)))('the input "%s"', (name, option) => {
    const { description, $ref } = image.properties[name]
    if (name !== 'budgets') expect(description).toBe(option.description)
    if (!OF_FILE.has(name)) expect($ref).toBe(`#/$defs/${option.kind}`)
  })

  test('words', () => {
    const { metric, forbid, level, since } = rule.properties
    expect([metric.anyOf[0].enum, forbid.anyOf[0].enum]).toEqual([METRIC_WORDS, FORBIDDEN_WORDS])
    expect([level.enum, since.enum]).toEqual([LEVELS, SINCE])
    expect(image.properties.budgets.maxItems).toBe(MOST_RULES)
  })

  test('prefixes', () => {
    const [path, module, ...others] = rule.properties.metric.anyOf.slice(1)
    expect(rule.properties.forbid.anyOf.slice(1)).toEqual([path, module])
    const patterns = [schema.$defs.path, schema.$defs.module, ...others].map(({ pattern }) => pattern)
    const prefixes = patterns.map((pattern) => /^\^(\w+:)/.exec(pattern)?.[1])
    expect([prefixes, prefixes.slice(0, 2)]).toEqual([METRIC_PREFIXES, FORBIDDEN_PREFIXES])
  })
})

const refused = (line: string): [boolean, ConfigFile] => [false, shopFile(line)]
const unruled = (text: string): [boolean, ConfigFile] => [false, ruled(text)]

describe('an editor and the program take and refuse the same', () => {
  test.each<[boolean, ConfigFile]>([
    [true, configFile('images: { a: {}, b: }')],
    [true, configFile('defaults: { platforms: [linux/amd64], headroom: 5% }')],
    [true, shopFile('context: x', 'push: true', 'load: "false"', 'tags: a,b', 'target: 5', 'provenance: true')],
    [true, shopFile('image: alpine', 'builder: b', 'budget: 1.5 MB', 'max-growth: 5 % or 1 kB', 'headroom: 0.5%')],
    [true, configFile('defaults: &d { target: x }', 'images: { a: { <<: *d, budget: 1MB } }')],
    [true, ruled('{ metric: layers, max: 8, growth: 2, level: warning, since: base }')],
    [true, ruled('{ metric: "code:/app", max: 8MB, platform: linux/arm/v7 }, { metric: build-seconds, max: 90s }')],
    [
      true,
      ruled('{ forbid: "module:golang.org/x/..." }, { forbid: new-module, level: warning, platform: linux/arm64 }'),
    ],
    [
      true,
      ruled('{ metric: layers, max: "8", growth: " 0 " }, { metric: files, max: 9007199254740991, growth: 5% or 2 }'),
    ],
    [true, ruled('{ metric: "path:\\n/usr !/usr/share\\n", max: 1MB }, { metric: "code:\\n", max: 1KB }')],
    [true, shopFile('headroom: " 5% "', 'budget: " 1MB "', 'max-growth: " 5% "', 'push: "True"', 'load: "FALSE"')],
    [true, configFile('images: { "a\\nb": {} }')],
    [false, shopFile(`budgets: [${'{ forbid: shell },'.repeat(201)}]`)],
    ...BUILD_KEYS.map((name): [boolean, ConfigFile] => [true, shopFile(`${name}: true`)]),
    [false, configFile('{}')],
    [false, configFile('[]')],
    [false, configFile('images: []')],
    [false, configFile('images:')],
    [false, configFile('image: {}')],
    [false, configFile('images: { "": {} }')],
    [false, configFile('images: { " a": {} }')],
    [true, configFile('images: { "a b": {} }')],
    [true, shopFile('headroom: 099.9%')],
    ...['headroom: 100%', 'headroom: 500%'].map(refused),
    [false, configFile('defaults:')],
    [false, configFile('defaults: { image: a }')],
    ...['strict: true', 'name: a', 'secrets: [a=b]', 'call: build', 'github-token: a', 'xyz: 1'].map(refused),
    ...['context: []', 'context:', 'context: {}', 'push: 1', 'push: yes', 'tags: {}', 'tags: [[a]]', 'tags:'].map(
      refused,
    ),
    ...['budget: 20', 'budget: 20Mb', 'budget: 5%', 'max-growth: 1MB or', 'headroom: 5', 'budgets: {}'].map(refused),
    [false, shopFile('image: a', 'context: .')],
    ...['1MB', '{}', '{ metric: download }', '{ max: 1MB }', '{ metric: x, max: 1MB }', '{ forbid: x }'].map(unruled),
    ...['{ metric: "path:", max: 1MB }', '{ forbid: "package:a" }', '{ forbid: shell, max: 1MB }'].map(unruled),
    ...['{ metric: layers, max: 8, since: base }', '{ metric: layers, max: 8, level: warn }'].map(unruled),
    ...['{ forbid: shell, metric: unpacked, max: 1MB }', '{ forbid: shell, metric: unpacked }'].map(unruled),
    ...['banana', '5%', '20Mb', '8', '20', '1e3MB', '-1MB'].map((max) => unruled(`{ metric: unpacked, max: ${max} }`)),
    ...['0', '-5%', '5% OR 500kB', '2'].map((growth) => unruled(`{ metric: unpacked, growth: ${growth} }`)),
    ...['8MB', '-1', '1.5', '9007199254740992'].map((max) => unruled(`{ metric: layers, max: ${max} }`)),
    ...['90', '1m30s', '1.5h', '20MB', '90S'].map((max) => unruled(`{ metric: build-seconds, max: ${max} }`)),
    ...['path: ', 'module: a', 'module:a/*', 'module:a@v1'].map((what) => unruled(`{ forbid: "${what}" }`)),
    ...['{ forbid: shell, platform: arm64 }', '{ metric: layers, max: [8] }', '{ forbid: shell, maximum: 1 }'].map(
      unruled,
    ),
  ])('%s: %j', (taken, file) => {
    expect({ editor: isValid(file), program: isRead(file) }).toEqual({ editor: taken, program: taken })
  })
})

/** Files in the pages: their first line is a comment that says so. */
const EXAMPLES = [
  'README.md',
  ...readdirSync(new URL('../../../../docs', import.meta.url)).map((name) => `docs/${name}`),
]
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) =>
    [...fromRoot(path).matchAll(/^```yaml\n(# (?:weighbridge\.yml|yaml-language-server:)[\s\S]*?)^```$/gm)].map(
      ([, text]) => ({ path, text: text! }),
    ),
  )

describe('the examples in the pages', () => {
  test('are found', () => {
    expect(new Set(EXAMPLES.map(({ path }) => path))).toEqual(
      new Set(['README.md', 'docs/bake-action.md', 'docs/budgets.md']),
    )
  })

  test.each(EXAMPLES)('$path: $text', (example) => {
    isValid(example)
    expect(validate.errors).toBeNull()
    expect(readConfig(example).images.size).toBeGreaterThan(0)
  })

  test('no other block has images of ours', () => {
    const pages = [...new Set(EXAMPLES.map(({ path }) => path))].map(fromRoot).join('\n')
    expect([...pages.matchAll(/^images:$/gm)]).toHaveLength(EXAMPLES.length)
  })
})
