import type { randomFrom } from './layers-random.ts'
import { pick } from './tar-blocks.ts'

type Random = ReturnType<typeof randomFrom>

const NUMBERS = [
  '0',
  '1',
  '5',
  '007',
  '+5',
  '-1',
  '',
  '1.5',
  'x',
  ' 1',
  '9223372036854775807',
  '9223372036854775808',
  '1_0',
]
const TIMES = [
  '1',
  '1700000000.987654321',
  '-1.5',
  '-1.0000000001',
  '-0.5',
  '',
  '1.',
  '.5',
  '1.x',
  'soon',
  '1e3',
  '+1.5',
]
const SIZES = ['0', '0', '5', '512', '512', '513', '1024', '1024', '1536', '2048', '5000704', '', '-1', '+512', '0x1']
const TEXTS = ['', 'pax', 'pax/', 'd/pax', '.wh.pax', 'p\0x', 'é', 'p=q', 'p'.repeat(300)]

/** Keys with possible values, and how often they occur. */
const RECORDS = (
  [
    ['path', TEXTS, 20],
    ['linkpath', TEXTS, 10],
    ['size', SIZES, 20],
    ['uid', NUMBERS, 5],
    ['gid', NUMBERS, 5],
    ['mtime', TIMES, 10],
    ['atime', TIMES, 3],
    ['ctime', TIMES, 3],
    ['uname', TEXTS, 3],
    ['SCHILY.xattr.user.a', ['v', 'a\0b', ''], 3],
    ['SCHILY.xattr.user.a\0b', ['v'], 1],
    ['comment', ['x', ''], 3],
    [' path', ['pax'], 2],
    ['GNU.sparse.major', ['0', '1', '2', ''], 2],
    ['GNU.sparse.minor', ['0', '1', ''], 2],
    ['GNU.sparse.map', ['', '0,5', '0,512', '0', '1,2,3'], 2],
    ['GNU.sparse.numblocks', ['0', '1', ''], 2],
    ['GNU.sparse.realsize', SIZES, 2],
    ['GNU.sparse.size', SIZES, 2],
    ['GNU.sparse.name', TEXTS, 4],
    ['GNU.sparse.offset', ['0', '1,2', ''], 1],
    ['GNU.sparse.numbytes', ['0', '5'], 1],
  ] as const
).flatMap(([key, values, often]) => Array.from({ length: often }, () => ({ key, values })))

/** The body of a PAX header with a few records, most of them meaningful. */
export function paxHeader(random: Random): Buffer {
  const records = Array.from({ length: random(5) }, () => {
    const { key, values } = pick(random, RECORDS)
    // The first values of each list are correct.
    const value = values[random(10) === 0 ? random(values.length) : random(Math.ceil(values.length / 2))]!
    return random(150) === 0 ? malformed(random, key, value) : paxRecord(key, value)
  })
  return Buffer.concat(records)
}

/** `"%d %s=%s\n"`; the length counts itself. */
export function paxRecord(key: string, value: string, sign = ''): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`) + sign.length
  let length = rest + String(rest).length
  if (rest + String(length).length > length) length += 1
  return Buffer.from(`${sign}${length} ${key}=${value}\n`)
}

function malformed(random: Random, key: string, value: string): Buffer {
  const record = paxRecord(key, value)
  switch (random(8)) {
    case 0:
      return record.subarray(0, -1)
    case 1:
      return paxRecord(key, value, '+')
    case 2:
      return paxRecord(key, value, '0')
    case 3:
      return paxRecord('', value)
    case 4:
      return Buffer.from('4 a=')
    case 5:
      return Buffer.from('5 ab\n')
    case 6:
      return Buffer.from('0x9 a=b\n')
  }
  return Buffer.concat([record, Buffer.from('\0')])
}
