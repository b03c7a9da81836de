import { describe, expect, test } from '@jest/globals'
import { readConfig } from '../../../../src/inputs/config/read-config.ts'
import { shopFile } from '../../../support/config.ts'
import { errorOf } from '../../../support/inputs.ts'

const TOO_MANY = '{a,b}'.repeat(10)
const UNREAD =
  'A glob here cannot be read: it is longer than 4096 characters, or stands for more than 1000 paths. Write several rules.'

const problemOf = (rule: string): unknown => {
  const { code, exit, message } = errorOf(() => readConfig(shopFile('budgets:', `  - ${rule}`)))
  return [code, exit, message]
}

test.each([
  [`{ metric: "path:/usr ${TOO_MANY}", max: 1MB }`, UNREAD],
  [`{ metric: "path:${TOO_MANY}", growth: 1MB }`, UNREAD],
  [`{ forbid: "path:/a !${TOO_MANY}" }`, UNREAD],
  [`{ forbid: "path:/${'a'.repeat(4096)}" }`, UNREAD],
  ['{ forbid: "path: " }', '"path:" needs a path, such as path:/usr/share.'],
])('a glob that cannot be read is refused before anything is built: %#', (rule, problem) => {
  expect(problemOf(rule)).toEqual(['config.invalid', 2, `weighbridge.yml:4:19: ${problem}`])
})

const LOOSE = '"**" must stand alone between slashes, which it does not in'

describe('what would be read, but not as it was meant, is refused', () => {
  test.each([
    ['path:/usr/share/sho**', `${LOOSE} "/usr/share/sho**". Did you mean "/usr/share/sho*"?`],
    ['path:/usr/** !/app/**.md', `${LOOSE} "/app/**.md". Did you mean "/app/**/*.md"?`],
    ['module:golang.org/x/*', 'No path in Go has a "*". Did you mean "module:golang.org/x/..."?'],
    ['module:*', 'No path in Go has a "*". Did you mean "module:..."?'],
    ['module:**/grpc', 'No path in Go has a "*". Did you mean "module:.../grpc"?'],
    ['module:golang.org/x/text@v0.3.0', 'No path in Go has a "@". Did you mean "module:golang.org/x/text"?'],
    ['module: std', 'No path in Go has a blank. Did you mean "module:std"?'],
  ])('%s', (what, problem) => {
    for (const rule of [`{ forbid: "${what}" }`, `{ metric: "${what}", max: 1MB }`])
      expect(problemOf(rule)).toEqual(['config.invalid', 2, `weighbridge.yml:4:19: ${problem}`])
  })

  test('a package, too', () => {
    const problem = 'No path in Go has a "*". Did you mean "package:net/..."?'
    expect(problemOf('{ metric: "package:net/*", growth: 1MB }')).toEqual([
      'config.invalid',
      2,
      `weighbridge.yml:4:19: ${problem}`,
    ])
  })

  const SEVERAL = 'Write a rule for each path, with "..." for any text.'
  test.each([
    ['golang.org/x/{text,net}', `"{". ${SEVERAL}`],
    ['golang.org/x/{text,*}', `"{". ${SEVERAL}`],
    ['golang.org/x/[a-m]', `"[". ${SEVERAL}`],
    ['golang.org/x/ne?', `"?". ${SEVERAL}`],
    ['a.org/b c.org/d', `blank. ${SEVERAL}`],
    ['a.org/b,c.org/d', `",". ${SEVERAL}`],
    ['!a.org/b', `"!". ${SEVERAL}`],
    ['https://a.org/b', `":". ${SEVERAL}`],
    [' ', `blank. ${SEVERAL}`],
    ['@', `"@". ${SEVERAL}`],
  ])('module:%s', (path, problem) => {
    expect(problemOf(`{ forbid: "module:${path}" }`)).toEqual([
      'config.invalid',
      2,
      `weighbridge.yml:4:19: No path in Go has a ${problem}`,
    ])
  })
})

test.each([
  'path:/usr/** !/usr/share/**',
  'path:**/.git',
  'path:/app/{**,lib}/x',
  'path:/app/{a',
  'module:...',
  'module:gopkg.in/yaml.v3',
  'module:github.com/a-b/c_d~e',
  'module:std',
])('%s is read', (what) => {
  const file = shopFile(`budgets: [{ forbid: "${what}" }]`)
  expect(readConfig(file).images.get('shop')?.rules).toMatchObject([{ kind: 'forbid', what }])
})
