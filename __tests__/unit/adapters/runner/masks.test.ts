import { expect, test } from '@jest/globals'
import { masks } from '../../../../src/adapters/runner/masks.ts'

const LONG = `s3cret-token${'a~?>'.repeat(43)}`
const SECRETS = ['s3cret-token', LONG, 'quo"te', '  padded ', 'one of three\ntwo\nthree']

const base64 = (text: string): string => Buffer.from(text).toString('base64')
function hidden(text: string): string {
  const { add, hide } = masks()
  SECRETS.forEach(add)
  return hide(text)
}

test.each<[string, string, string]>([
  ['in base64', base64('s3cret-token'), '***'],
  ['in base64 after a name', base64('me:s3cret-token'), '***'],
  ['in base64 between other words', `Basic ${base64('user:s3cret-token and more')}, so`, 'Basic ***, so'],
  ['in the base64 of addresses', Buffer.from('??>s3cret-token').toString('base64url'), '***'],
  ['in base64 on several lines', base64(LONG).replace(/.{76}/g, '$&\n'), '***\n***\n***\n***'],
  ['in the base64 of several lines', base64('one of three\ntwo\nthree'), '***'],
  ['in JSON', JSON.stringify({ it: 'quo"te' }), '{"it":"***"}'],
  ['in an address', `https://h/?t=${encodeURIComponent('quo"te')}&u=1`, 'https://h/?t=***&u=1'],
  ['in XML', '<t>quo&quot;te</t>', '<t>***</t>'],
  ['without the blanks around it', '[padded]', '[***]'],
  ['with its first line alone', 'at one of three:', 'at ***:'],
])('a secret is hidden %s', (_, text, shown) => {
  expect(hidden(text)).toBe(shown)
})

test.each([
  `sha512-${base64('another token that is long enough')} s3cret`,
  '/usr/lib/x86_64-linux-gnu/libs3cret.so.1',
  'github.com/acme/shop/internal/catalog_test.go:12',
])('%s stays as it is', (text) => {
  expect(hidden(text)).toBe(text)
})
