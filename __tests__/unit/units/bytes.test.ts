import { expect, test } from '@jest/globals'
import { formatBytes, formatDelta, nearestSize, parseBytes } from '../../../src/units/bytes.ts'

test.each([
  ['0B', 0],
  ['512kB', 512_000],
  ['512KB', 512_000],
  ['20MB', 20_000_000],
  [' 1.5 GB ', 1_500_000_000],
  ['2TB', 2_000_000_000_000],
  ['1KiB', 1024],
  ['19.5MiB', 20_447_232],
  ['5001.5B', 5001], // no byte more than it says
  ['1.005kB', 1005],
  ['4.35MB', 4_350_000],
  ['0.29GB', 290_000_000],
  ['1GiB', 2 ** 30],
  ['1TiB', 2 ** 40],
  ['1.0004kB', 1000],
  ['1.0005kB', 1000],
  ['9007TB', 9_007_000_000_000_000],
  ['9008TB', undefined], // too large for a number to be exact
  ['20', undefined],
  ['MB', undefined],
  ['20 XB', undefined],
  ['20mb', undefined],
  ['-1MB', undefined],
  ['1.MB', undefined],
  ['1,5MB', undefined],
  ['1MBps', undefined],
  ['5constructor', undefined],
  ['', undefined],
])('%j are %s bytes', (text, bytes) => {
  expect(parseBytes(text)).toBe(bytes)
})

test.each([
  [0, '0 B', '–'],
  [1, '1 B', '+1 B'],
  [-512, '−512 B', '−512 B'],
  [999, '999 B', '+999 B'],
  [1000, '1 kB', '+1 kB'],
  [1049, '1 kB', '+1 kB'],
  [1050, '1.1 kB', '+1.1 kB'],
  [999_949, '999.9 kB', '+999.9 kB'],
  [999_950, '1 MB', '+1 MB'],
  [-18_400_000, '−18.4 MB', '−18.4 MB'],
  [999_950_000, '1 GB', '+1 GB'],
  [4_000_000_000_000, '4 TB', '+4 TB'],
  [999_900_000_000_000, '999.9 TB', '+999.9 TB'],
  [1_000_000_000_000_000, '1000 TB', '+1000 TB'],
])('%d bytes are %s, and as a change %s', (bytes, text, change) => {
  expect(formatBytes(bytes)).toBe(text)
  expect(formatDelta(bytes)).toBe(change)
})

test.each([
  [20_000_001, 5, '20.000001 MB'],
  [20_000_001, 4, '20 MB'],
  [20_100_000, 5, '20.1 MB'],
  [999_999, 1, '1 MB'],
  [999_999, 2, '999.999 kB'],
  [100_000_000, 2, '100 MB'],
  [512, 9, '512 B'],
  [-1_000_001, 5, '−1.000001 MB'],
])('%d bytes with %d more decimals: %s', (bytes, more, text) => {
  expect(formatBytes(bytes, more)).toBe(text)
  expect(formatDelta(bytes, more)).toBe(bytes > 0 ? `+${text}` : text)
})

test.each([
  ['20Mb', '20MB'],
  ['20 mb', '20MB'],
  ['1.5M', '1.5MB'],
  ['8k', '8kB'],
  ['8kib', '8KiB'],
  ['20MBs', '20MB'],
  ['20XB', undefined],
  ['20', undefined],
  ['MB', undefined],
  ['5%', undefined],
  ['99999999999TB', undefined],
  ['99999999999 tb', undefined],
])('%j was probably meant as %j', (text, size) => {
  expect(nearestSize(text)).toBe(size)
})
