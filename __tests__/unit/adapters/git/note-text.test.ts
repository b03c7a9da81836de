import { describe, expect, test } from '@jest/globals'
import { recordLine, recordsIn, withoutRecords } from '../../../../src/adapters/git/notes/note-text.ts'
import { wayOf } from '../../../../src/record/way.ts'
import { imageRecord, record } from '../../../support/records.ts'

const KEY = 'shop-0123456789ab'
const gzipped = record({ images: [imageRecord({ downloadMethod: 'gzip-6' })] })
const own = recordLine(KEY, record())
const other = recordLine('other-0123456789ab', record())
const cut = own.slice(0, 300)

test('a record is one line of JSON, which ends', () => {
  expect(own.trimEnd().split('\n')).toHaveLength(1)
  expect(own.endsWith('}\n')).toBe(true)
  expect(JSON.parse(own)).toEqual({ weighbridge: 'record', key: KEY, way: wayOf(record()), record: record() })
})

describe('the records of a key', () => {
  const of = (value: typeof gzipped) => ({ kind: 'record', record: value })
  const unreadable = { kind: 'unreadable', reason: 'it is not JSON' }

  test.each([
    ['nothing', '', []],
    ['what somebody wrote', 'reviewed\n\n{"key":"shop-0123456789ab"}\n', []],
    ['one among others', `reviewed\n${other}\n${own}signed`, [of(record())]],
    ['two, as they come', own + recordLine(KEY, gzipped), [of(record()), of(gzipped)]],
    ['one without the end of its line', own.trimEnd(), [of(record())]],
    ['a cut one, and a whole one', `${cut}\n${own}`, [unreadable, of(record())]],
    ['one that is quoted', `> ${own}`, []],
  ])('%s', (_, text, records) => {
    expect([...recordsIn(text, KEY)]).toEqual(records)
  })
})

test.each([
  ['', ''],
  [own, ''],
  [`${own}\n${other}`, ''],
  [`${cut}\n${own}`, ''],
  ['reviewed\n', 'reviewed\n'],
  [`reviewed\n\n${own}\n${other}signed\n`, 'reviewed\n\n\nsigned\n'],
])('without the records, what somebody else wrote is left, %#', (text, left) => {
  expect(withoutRecords(text)).toBe(left)
})
