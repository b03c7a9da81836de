import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { readConfig } from '../../../../src/inputs/config/read-config.ts'
import { MOST_RULES } from '../../../../src/inputs/config/read-image.ts'
import { configFile, shopFile } from '../../../support/config.ts'
import { errorOf } from '../../../support/inputs.ts'

/** The message of the error of a file, which ends a run with exit code 2. */
function messageOf(file: ConfigFile): string {
  const { code, exit, message } = errorOf(() => readConfig(file))
  expect([code, exit]).toEqual(['config.invalid', 2])
  return message
}

describe('an image’s name with blanks around it', () => {
  test.each([
    [configFile('images:', '  " shop": {}'), '2:3: The name of an image cannot begin or end with a blank: " shop".'],
    [configFile('images:', '  "shop\\t": {}'), '2:3: The name of an image cannot begin or end with a blank: "shop\t".'],
  ])('%j: %s', (file, message) => {
    expect(messageOf(file)).toBe(`weighbridge.yml:${message}`)
  })
})

describe('tokens of the action and of the runner', () => {
  test.each([
    [
      shopFile('secret-envs: [a=NPM_TOKEN, t=INPUT_TOKEN]'),
      '3:18: "secret-envs" in this file must not name INPUT_TOKEN. Name it in the workflow.',
    ],
    [
      shopFile('secret-envs: "a=b,t=input_github-token"'),
      '3:18: "secret-envs" in this file must not name input_github-token. Name it in the workflow.',
    ],
    [
      configFile('defaults: { secret-envs: ["a=b,t=ACTIONS_RUNTIME_TOKEN"] }'),
      '1:26: "secret-envs" in this file must not name ACTIONS_RUNTIME_TOKEN. Name it in the workflow.',
    ],
    [
      shopFile('secret-envs:', '  - t= GITHUB_TOKEN'),
      '4:7: "secret-envs" in this file must not name GITHUB_TOKEN. Name it in the workflow.',
    ],
    [
      shopFile('build-args: [A=1, INPUT_TOKEN]'),
      '3:17: "build-args" in this file must not name INPUT_TOKEN. Name it in the workflow.',
    ],
  ])('%j: %s', (file, message) => {
    expect(messageOf(file)).toBe(`weighbridge.yml:${message}`)
  })

  test('but other variables may be named, and theirs as values', () => {
    const file = shopFile(
      'secret-envs: [INPUT_TOKEN=NPM_TOKEN]',
      'build-args: [A=INPUT_TOKEN, B]',
      'tags: [INPUT_TOKEN]',
    )
    expect([...readConfig(file).images.get('shop')!.settings.keys()]).toEqual(['secret-envs', 'build-args', 'tags'])
  })
})

const rules = (count: number) => Array.from({ length: count }, (_, each) => `{ forbid: "path:/${each}" }`)

const fileOf = (count: number): ConfigFile => shopFile('budgets:', ...rules(count).map((each) => `  - ${each}`))

test('more rules than anybody reads', () => {
  expect(readConfig(fileOf(MOST_RULES)).images.get('shop')?.rules).toHaveLength(MOST_RULES)
  expect(messageOf(fileOf(MOST_RULES + 1))).toBe('weighbridge.yml:204:19: These are more than 200 rules. Write fewer.')
})
