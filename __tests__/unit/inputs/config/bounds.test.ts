import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { readConfig } from '../../../../src/inputs/config/read-config.ts'
import { MOST_RULES } from '../../../../src/inputs/config/read-rule.ts'
import { configFile, shopFile } from '../../../support/config.ts'
import { actionInputs, errorOf } from '../../../support/inputs.ts'

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

describe('paths out of the folder that the run starts in', () => {
  test.each([
    ['secret-files: [a=key, "b=/root/key"]', '/root/key'],
    ['secret-files: |\n      a=../key', '../key'],
    ['ssh: [default=/root/.ssh/id]', '/root/.ssh/id'],
    ['context: ..', '..'],
    ['context: "{{defaultContext}}:../b"', './../b'],
    ['file: a/../../Dockerfile', 'a/../../Dockerfile'],
    ['build-contexts: [a=docker-image://alpine, home=/root]', '/root'],
    ['build-contexts: [a=oci-layout:///root/layout]', '/root/layout'],
    ['cache-from: ["type=local,src=/root"]', '/root'],
    ['cache-to: [\'type=local,"dest=/root,x"\']', '/root,x'],
    ['outputs: ["type=tar,DEST=../a=b.tar"]', '../a=b.tar'],
    ['outputs: [/root]', '/root'],
  ])('%s', (setting, path) => {
    const [input = ''] = setting.split(':')
    const place = `weighbridge.yml:3:${7 + input.length}`
    expect(messageOf(shopFile(setting))).toBe(
      `${place}: "${input}" in this file must not name ${path}, which is outside of the folder that the run starts in. ` +
        `Name it in the workflow, or give it as --${input}.`,
    )
  })

  test.each([
    'context: https://github.com/a/b.git#main:/c',
    'context: "{{defaultContext}}"',
    'file: a/../..Dockerfile',
    'build-contexts: [a=docker-image://alpine, b=target:c, c=https://d.example/e]',
    'secret-files: [a=b/../c=/d]',
    'ssh: [default]',
    'cache-from: ["user/app:cache", "type=registry,ref=localhost/a"]',
    'outputs: [out, "type=image,name=a/b,annotation.c=/d"]',
    'labels: [a=/b]',
  ])('but %s', (setting) => {
    expect(readConfig(shopFile(setting)).images.size).toBe(1)
  })
})

const rules = (count: number) => Array.from({ length: count }, (_, each) => `{ forbid: "path:/${each}" }`)

const fileOf = (count: number): ConfigFile => shopFile('budgets:', ...rules(count).map((each) => `  - ${each}`))

test('more rules than anybody reads', () => {
  expect(readConfig(fileOf(MOST_RULES)).images.get('shop')?.rules).toHaveLength(MOST_RULES)
  expect(messageOf(fileOf(MOST_RULES + 1))).toBe('weighbridge.yml:204:19: These are more than 200 rules. Write fewer.')
})

const inInputs = (count: number) => ({ budget: '1MB', budgets: rules(count - 1).join('\n') })

test('more of them in the inputs', () => {
  expect(actionInputs(inInputs(MOST_RULES)).images[0]?.rules).toHaveLength(MOST_RULES)
  const { code, exit, message } = errorOf(() => actionInputs(inInputs(MOST_RULES + 1)))
  expect([code, exit]).toEqual(['input.format', 2])
  expect(message).toBe(
    'Input "budgets": cannot read "{ forbid: "path:/199" }". These are more than 200 rules. Write fewer.',
  )
})
