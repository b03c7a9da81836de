import { expect, test } from '@jest/globals'
import { readConfig } from '../../../../src/inputs/config/read-config.ts'
import { shopFile } from '../../../support/config.ts'
import { errorOf } from '../../../support/inputs.ts'

const TOO_MANY = '{a,b}'.repeat(10)
const UNREAD =
  'A glob here cannot be read: it is longer than 4096 characters, or stands for more than 1000 paths. Write several rules.'

test.each([
  [`{ metric: "path:/usr ${TOO_MANY}", max: 1MB }`, UNREAD],
  [`{ metric: "path:${TOO_MANY}", growth: 1MB }`, UNREAD],
  [`{ forbid: "path:/a !${TOO_MANY}" }`, UNREAD],
  [`{ forbid: "path:/${'a'.repeat(4096)}" }`, UNREAD],
  ['{ forbid: "path: " }', '"path:" needs a path, such as path:/usr/share.'],
])('a glob that cannot be read is refused before anything is built: %#', (rule, problem) => {
  const { code, exit, message } = errorOf(() => readConfig(shopFile('budgets:', `  - ${rule}`)))
  expect([code, exit, message]).toEqual(['config.invalid', 2, `weighbridge.yml:4:19: ${problem}`])
})
