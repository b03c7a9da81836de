import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { readConfig } from '../../../../src/inputs/config/read-config.ts'
import { configFile, shopFile } from '../../../support/config.ts'
import { errorOf } from '../../../support/inputs.ts'

/** The message of the error of a file, which ends a run with exit code 2. */
function messageOf(file: ConfigFile): string {
  const { code, exit, message } = errorOf(() => readConfig(file))
  expect([code, exit]).toEqual(['config.invalid', 2])
  return message
}

const text = (whole: string): ConfigFile => ({ path: 'weighbridge.yml', text: whole })
const rule = (written: string): ConfigFile => shopFile('budgets:', `  - ${written}`)

describe('words that are not known', () => {
  test.each([
    [configFile('imags: {}'), '1:1: Unknown key "imags". Did you mean "images"?'],
    [configFile('xyzzy: {}'), '1:1: Unknown key "xyzzy". Known are defaults, images.'],
    [shopFile('budgt: 1MB'), '3:5: Unknown key "budgt". Did you mean "budget"?'],
    [shopFile('platform: [linux/arm64]'), '3:5: Unknown key "platform". Did you mean "platforms"?'],
    [shopFile('xyzzy: 1'), '3:5: Unknown key "xyzzy". docs/budgets.md has all there are.'],
    [configFile('defaults: { headrom: 5% }'), '1:13: Unknown key "headrom". Did you mean "headroom"?'],
    [rule('{ metrik: download }'), '4:11: Unknown key "metrik". Did you mean "metric"?'],
    [rule('{ metric: downlod, max: 8MB }'), '4:19: Unknown metric "downlod". Did you mean "download"?'],
    [rule('{ metric: "paht:/usr", max: 8MB }'), '4:19: Unknown metric "paht:/usr". Did you mean "path:/usr"?'],
    [rule('{ metric: "path:", max: 8MB }'), '4:19: Unknown metric "path:". Did you mean "path:…"?'],
    [
      rule('{ metric: xyzzy, max: 8MB }'),
      '4:19: Unknown metric "xyzzy". Known are unpacked, download, rootfs, wasted, own, base, layers, files, ' +
        'build-seconds, code, path:…, module:…, package:…, code:….',
    ],
    [rule('{ forbid: shel }'), '4:19: Unknown thing to forbid "shel". Did you mean "shell"?'],
    [
      rule('{ forbid: "package:fmt" }'),
      '4:19: Unknown thing to forbid "package:fmt". ' +
        'Known are new-setuid, shell, go-toolchain, test-code, new-module, path:…, module:….',
    ],
    [rule('{ forbid: shell, level: warn }'), '4:33: Unknown level "warn". Did you mean "warning"?'],
    [rule('{ forbid: shell, level: x }'), '4:33: Unknown level "x". Known are error, warning.'],
    [rule('{ metric: download, growth: 5%, since: relase }'), '4:48: Unknown since "relase". Did you mean "release"?'],
  ])('%j: %s', (file, message) => {
    expect(messageOf(file)).toBe(`weighbridge.yml:${message}`)
  })
})

describe('what an image cannot have', () => {
  test.each([
    [
      shopFile('strict: true'),
      '3:5: "strict" is an input of the run: write it in the workflow, or give it as --strict.',
    ],
    [shopFile('comment: never'), '3:5: "comment" is an input of the run: write it in the workflow.'],
    [shopFile('token: abc'), '3:5: "token" is an input of the run: write it in the workflow.'],
    [shopFile('name: front'), '3:5: The name of an image is its key below "images".'],
    [
      shopFile('secrets: [a=b]'),
      '3:5: No secret belongs into this file: write "secrets" in the workflow, or use "secret-envs" or "secret-files" here.',
    ],
    [configFile('defaults:', '  image: alpine'), '2:3: "image" is about one image: write it below "images".'],
    [
      shopFile('image: alpine', 'context: .'),
      '4:5: "context" says how to build, and this image has "image", which is weighed, not built. Remove one of them.',
    ],
    [shopFile('image: -o'), '3:12: "image" must not start with a dash.'],
    [configFile('images:', '  "": {}'), '2:3: An image needs a name.'],
  ])('%j: %s', (file, message) => {
    expect(messageOf(file)).toBe(`weighbridge.yml:${message}`)
  })

  test('the text of a secret is in no message', () => {
    expect(messageOf(shopFile('secrets: [a=hunter2]'))).not.toContain('hunter2')
  })
})

describe('values that cannot be read', () => {
  test.each([
    [shopFile('budget: 20Mb'), '3:13: Cannot read "20Mb" as a size. Did you mean 20MB?'],
    [shopFile('budget: 20M'), '3:13: Cannot read "20M" as a size. Did you mean 20MB?'],
    [shopFile('budget: 20'), '3:13: Cannot read "20" as a size. Write it as 20MB, 19.5MiB or 512kB.'],
    [shopFile('budget: -5MB'), '3:13: Cannot read "-5MB" as a size. Write it as 20MB, 19.5MiB or 512kB.'],
    [shopFile('max-growth: 500Kb'), '3:17: Cannot read "500Kb" as a growth limit. Did you mean 500kB?'],
    [
      shopFile('max-growth: 5 percent'),
      '3:17: Cannot read "5 percent" as a growth limit. ' +
        'Write it as 500kB, 5%, "5% or 500kB" (the looser decides) or "5% and 500kB" (both must hold).',
    ],
    [rule('{ metric: layers, max: 8MB }'), '4:32: Cannot read "8MB" as a count. Write it as 8.'],
    [rule('{ metric: build-seconds, max: 8 }'), '4:39: Cannot read "8" as a time. Write it as 90s or 2m.'],
    [
      rule('{ metric: layers, growth: 1MB }'),
      '4:35: Cannot read "1MB" as a growth limit. ' +
        'Write it as 2, 5%, "5% or 2" (the looser decides) or "5% and 2" (both must hold).',
    ],
    [
      rule('{ forbid: shell, platform: arm64 }'),
      '4:36: Cannot read "arm64" as a platform. Write it as linux/arm64 or linux/arm/v7.',
    ],
    [shopFile('headroom: 5MB'), '3:15: Cannot read "5MB" as a share. Write it as 5%.'],
    [shopFile('headroom: 500%'), '3:15: "headroom" is less than 100%, not 500%.'],
    [shopFile('headroom: 100.0 %'), '3:15: "headroom" is less than 100%, not 100.0 %.'],
    [shopFile('push: yes'), '3:11: "push" takes true or false, not "yes".'],
    [shopFile("tags: '\"a'"), '3:11: "tags": a double quote is not closed. Write a list.'],
  ])('%j: %s', (file, message) => {
    expect(messageOf(file)).toBe(`weighbridge.yml:${message}`)
  })
})

describe('values of another type', () => {
  test.each([
    [text('shop'), '1:1: A configuration file is a map with "images" and "defaults", and this is a text.'],
    [text('- shop'), '1:1: A configuration file is a map with "images" and "defaults", and this is a list.'],
    [text('images: [shop]'), '1:9: "images" takes a map of images by name, and this is a list.'],
    [text('images:\n'), '1:8: "images" takes a map of images by name, and there is nothing here.'],
    [text('images: { shop: 5 }'), '1:17: "shop" takes a map, and this is a number.'],
    [shopFile('budget: [1MB]'), '3:13: "budget" takes a text, and this is a list.'],
    [shopFile('budget:'), '3:12: "budget" takes a text, and there is nothing here.'],
    [shopFile('context: {}'), '3:14: "context" takes a text, and this is a map.'],
    [shopFile('tags: {}'), '3:11: "tags" takes a list, and this is a map.'],
    [shopFile('tags:'), '3:10: "tags" takes a list, and there is nothing here.'],
    [shopFile('tags: [[a]]'), '3:12: "tags" takes a list of texts, and this is a list.'],
    [shopFile('budgets: { max: 1MB }'), '3:14: "budgets" takes a list of rules, and this is a map.'],
    [rule('20MB'), '4:9: A rule is a map such as { metric: download, max: 8MB }, and this is a text.'],
    [rule('{ max: 1MB }'), '4:9: A rule needs "metric" or "forbid".'],
    [rule('{ metric: download }'), '4:9: A metric needs "max" or "growth".'],
    [
      rule('{ metric: download, max: 1MB, since: release }'),
      '4:46: "since" goes with "growth", which is missing here.',
    ],
    [
      rule('{ forbid: shell, max: 1MB }'),
      '4:26: "forbid" stands without "max". It goes with "metric": write two rules.',
    ],
    [rule('{ forbid: shell, metric: files, max: 1 }'), '4:26: "forbid" stands without "metric". Write two rules.'],
    [
      rule('{ forbid: shell, since: release }'),
      '4:26: "forbid" stands without "since". It goes with "growth": remove it.',
    ],
    [rule('{ forbid: shell, growth: 1%, since: base }'), /^4:26: "forbid" stands without "growth"\. .*two rules\.$/],
    [
      shopFile('budget: 99999999999TB'),
      '3:13: Cannot read "99999999999TB" as a size. The most there may be is 9007TB.',
    ],
    [rule('{ metric: download, growth: 99999999999TB }'), /growth limit\. The most there may be is 9007TB\.$/],
  ])('%j: %s', (file, message) => {
    expect(messageOf(file).replace('weighbridge.yml:', '')).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    )
  })
})

describe('what is there twice', () => {
  test.each([
    [
      configFile('images:', '  a: {}', '  a: {}'),
      '3:3: The key "a" is here twice: the first is on line 2. Remove one of them.',
    ],
    [
      shopFile('push: true', 'push: false'),
      '4:5: The key "push" is here twice: the first is on line 3. Remove one of them.',
    ],
    [
      shopFile('budget: 1MB', 'budgets:', '  - { metric: unpacked, max: 2MB }'),
      '5:34: The rule "max unpacked" is here twice: the first is on line 3. Remove one of them.',
    ],
    [
      shopFile('budgets:', '  - { forbid: shell }', '  - { forbid: shell }'),
      '5:19: The rule "forbid shell" is here twice: the first is on line 4. Remove one of them.',
    ],
  ])('%j: %s', (file, message) => {
    expect(messageOf(file)).toBe(`weighbridge.yml:${message}`)
  })

  test('but not with another level, platform or base', () => {
    const rules = [
      '{ metric: unpacked, max: 1MB, growth: 1% }',
      '{ metric: unpacked, max: 1MB, level: warning }',
      '{ metric: unpacked, max: 1MB, platform: linux/arm64 }',
      '{ metric: unpacked, growth: 1%, since: release }',
    ]
    const file = shopFile('budgets:', ...rules.map((each) => `  - ${each}`))
    expect(readConfig(file).images.get('shop')?.rules).toHaveLength(5)
  })
})

test('what is nested too deeply', () => {
  expect(messageOf(text(`images: ${'['.repeat(100_000)}`))).toMatch(
    /^weighbridge\.yml:1:\d+: This is nested too deeply\.$/,
  )
})
