import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { limitPlaces } from '../../../../src/inputs/config/limit-places.ts'
import { readConfig } from '../../../../src/inputs/config/read-config.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import { configFile } from '../../../support/config.ts'
import { environmentOf } from '../../../support/inputs.ts'

type Inputs = Readonly<Record<string, string>>

const onArm = (max: string): string => `{ metric: unpacked, max: ${max}, platform: linux/arm64 }`

describe('a rule for a platform in the defaults', () => {
  const fileOf = (...images: readonly string[]): ConfigFile =>
    configFile(`defaults: { budgets: [${onArm('20MB')}] }`, 'images:', ...images.map((each) => `  ${each}`))
  const rulesOf = (file: ConfigFile, inputs: Inputs = {}) =>
    fromAction(environmentOf({ name: 'a', ...inputs }), 'repo', file).images[0]!.rules.map(
      ({ text, platform, ifWeighed = false }) => [text, platform, ifWeighed],
    )

  test('cannot loosen what the image says of all platforms', () => {
    expect(rulesOf(fileOf('a: { budget: 1kB }'))).toEqual([['1kB', null, false]])
    const places = limitPlaces(readConfig(fileOf('a: { budget: 1kB }', 'b: {}')), ['a'])
    expect(places.map(({ ruleId }) => ruleId)).toEqual(['max unpacked'])
  })

  test('stays beside another rule of the image', () => {
    const other = '{ metric: unpacked, max: 1kB, platform: linux/amd64 }, { metric: download, max: 1kB }'
    expect(rulesOf(fileOf(`a: { budgets: [${other}] }`))[0]).toEqual(['20MB', 'linux/arm64', false])
  })

  test.each<[string, ConfigFile, Inputs, boolean]>([
    ['several images share it', fileOf('a: {}', 'b: {}'), {}, true],
    ['also beside a stricter input for all', fileOf('a: {}', 'b: {}'), { budget: '1kB' }, true],
    ['the file has one image', fileOf('a: {}'), {}, false],
    ['it is the image’s own', fileOf(`a: { budgets: [${onArm('20MB')}] }`, 'b: {}'), {}, false],
    ['an input has it, too', fileOf('a: {}', 'b: {}'), { budgets: onArm('30MB') }, false],
    ['an input has it and is stricter', fileOf('a: {}', 'b: {}'), { budgets: onArm('1kB') }, false],
  ])('may go without its platform or not: %s', (_, file, inputs, expected) => {
    const found = rulesOf(file, inputs).filter(([, platform]) => platform !== null)
    expect(found.map(([, , ifWeighed]) => ifWeighed)).toEqual([expected])
  })
})
