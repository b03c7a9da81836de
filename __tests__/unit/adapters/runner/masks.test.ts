import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { masks } from '../../../../src/adapters/runner/masks.ts'
import { searchedBy } from '../../../support/searched.ts'

const LONG = `s3cret-token${'a~?>'.repeat(43)}`
const SECRETS = ['s3cret-token', LONG, 'quo"te', '  padded ', 'one of three\ntwo\nthree', 'twofold', 'xyx', '&&']

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
  ['in base64 on lines of odd length', base64(LONG).replace(/.{70}/g, '$&\n'), '***\n***\n***\n***'],
  ['in base64 on several lines', base64(LONG).replace(/.{76}/g, '$&\n'), '***\n***\n***\n***'],
  ['in the base64 of several lines', base64('one of three\ntwo\nthree'), '***'],
  ['in JSON', JSON.stringify({ it: 'quo"te' }), '{"it":"***"}'],
  ['in an address', `https://h/?t=${encodeURIComponent('quo"te')}&u=1`, 'https://h/?t=***&u=1'],
  ['in XML', '<t>quo&quot;te</t>', '<t>***</t>'],
  ['without the blanks around it', '[padded]', '[***]'],
  ['with its first line alone', 'at one of three:', 'at ***:'],
  ['with the longer one of two that begin alike', 'a twofold b', 'a *** b'],
  ['with all of two that overlap', 'a threetwofold b', 'a *** b'],
  ['where it overlaps itself', 'a xyxyx b &&& c', 'a *** b *** c'],
  ['at the start and at the end', 'twofold and xyx', '*** and ***'],
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

/** A line of a certificate. */
const line = (number: number): string => createHash('sha384').update(`${number}`).digest('base64')

test('how long a secret is does not count for the work that a line of the log makes', () => {
  const said = `${'some words of a log, x86_64-linux-gnu/libs3cret.so.1 '.repeat(20)}${line(-1)}`
  const work = (lines: number): number => {
    const { add, hide } = masks()
    add(Array.from({ length: lines }, (_, number) => line(number)).join('\n'))
    let shown = ''
    const searched = searchedBy(() => (shown = hide(`${said} ${line(0)}`)))
    expect(shown).toBe(`${said} ***`)
    return searched
  }
  const few = work(2)
  expect(few).toBeLessThan(10 * said.length)
  expect(work(1000)).toBeLessThan(2 * few)
})

test('a secret of very many lines that begin alike is found, the longest of them first', () => {
  const { add, hide } = masks()
  add(Array.from({ length: 200 }, (_, number) => 'a'.repeat(number + 1)).join('\n'))
  expect(hide(`b${'a'.repeat(250)}b`)).toBe('b***b')
})
