import { edited } from './ambiguous-entries.ts'
import {
  archive,
  pax,
  global,
  long,
  sparse,
  A,
  NEGATIVE,
  FIVE_OF_NINE,
  MOST,
  ownMap,
  TEXT_MAP,
  type Specimen,
} from './tar-corpus-parts.ts'
import { paxBody, tarEntry, type TarSpec } from './tar.ts'

const B = tarEntry({ path: 'b', content: 'five!' })
const LINK = tarEntry({ path: 'l', type: '2', link: 'a' })
/** An entry whose header says 0 bytes, despite its body. */
const bodyless = (spec: TarSpec): Buffer => tarEntry({ ...spec, sizeField: Buffer.from('00000000000\0') })

/**
 * Archives and what is read of them, one entry per line: `kind path size`, `-> link`. e2e/tar-oracle.test.ts checks
 * that Go's archive/tar reads the same.
 */
export const READ: readonly Specimen<readonly string[]>[] = [
  [
    'a second PAX header replaces the first',
    archive(pax({ size: '1024', path: 'p' }), pax({ mtime: '1' }), A, B),
    ['file a 0', 'file b 5'],
  ],
  ['an empty one does too', archive(pax({ path: 'p' }), tarEntry({ path: 'x', type: 'x' }), A), ['file a 0']],
  [
    'and what was wrong with the first',
    archive(pax({ mtime: 'soon', size: '-1' }), pax({ path: 'p' }), A),
    ['file p 0'],
  ],
  [
    'a global header ends what PAX says',
    archive(pax({ path: 'p', size: '1024' }), global({ comment: 'c' }), A, B),
    ['file a 0', 'file b 5'],
  ],
  ['and what GNU says', archive(long('L', 'long\0'), long('K', 'to\0'), global({}), LINK), ['symlink l 0 -> a']],
  [
    'it says nothing itself, not even nonsense',
    archive(global({ path: 'p', size: '-1', mtime: 'soon' }), A),
    ['file a 0'],
  ],
  ['PAX after a global header', archive(global({ path: 'p' }), pax({ path: 'q' }), A), ['file q 0']],
  ['a long name after a PAX one', archive(pax({ path: 'p' }), long('L', 'long\0'), A), ['file long 0']],
  ['a long name before a PAX one', archive(long('L', 'long\0'), pax({ path: 'p' }), A), ['file long 0']],
  ['a long link after a PAX one', archive(pax({ linkpath: 'p' }), long('K', 'to\0'), LINK), ['symlink l 0 -> to']],
  ['a long link before a PAX one', archive(long('K', 'to\0'), pax({ linkpath: 'p' }), LINK), ['symlink l 0 -> to']],
  [
    'a long name beside what PAX says else',
    archive(long('L', 'long\0'), pax({ size: '5' }), bodyless({ path: 'a', content: 'five!' })),
    ['file long 5'],
  ],
  ['the second of two long names', archive(long('L', 'one\0'), long('L', 'two\0'), A), ['file two 0']],
  ['an empty long name says nothing', archive(long('L', 'one\0'), long('L', ''), pax({ path: 'p' }), A), ['file p 0']],
  ['nor does one that begins with zero', archive(long('L', '\0one'), A), ['file a 0']],
  ['a long name without an end', archive(long('L', 'long'), A), ['file long 0']],
  ['an empty PAX value says nothing', archive(pax({ path: '', size: '', mtime: '' }), B), ['file b 5']],
  [
    'the last of two records counts',
    archive(tarEntry({ path: 'x', type: 'x', content: Buffer.concat(['p', 'q'].map((path) => paxBody({ path }))) }), A),
    ['file q 0'],
  ],
  [
    'a PAX length with a sign and zeros',
    archive(tarEntry({ path: 'x', type: 'x', content: '+012 path=p\n' }), A),
    ['file p 0'],
  ],
  [
    'a PAX size of a type that nobody knows',
    archive(pax({ size: '5' }), bodyless({ path: 'z', type: 'Z', content: 'five!' }), A),
    ['unknown z 5', 'file a 0'],
  ],
  ['a PAX size of a link', archive(pax({ size: '1024' }), LINK, B), ['symlink l 0 -> a', 'file b 5']],
  ['a zero byte in an xattr', archive(pax({ 'SCHILY.xattr.user.a': 'a\0b' }), A), ['file a 0']],
  [
    'an old directory has no body',
    archive(tarEntry({ path: 'd/', type: '\0', content: B }), A),
    ['directory d/ 0', 'file b 5', 'file a 0'],
  ],
  [
    'nor has one by its long name',
    archive(long('L', 'd/\0'), tarEntry({ path: 'd', type: '\0', content: B })),
    ['directory d/ 0', 'file b 5'],
  ],
  [
    'an old file by its PAX name',
    archive(pax({ path: 'd' }), tarEntry({ path: 'd/', type: '\0', content: B })),
    ['file d 1024'],
  ],
  [
    'a file that is named like a directory',
    archive(tarEntry({ path: 'd/', type: '0', content: 'five!' })),
    ['file d/ 5'],
  ],
  [
    'types that docker and containerd refuse',
    archive(tarEntry({ path: 'c', type: '7', content: 'five!' }), tarEntry({ path: 'v', type: 'V' })),
    ['unknown c 5', 'unknown v 0'],
  ],
  [
    'a directory of negative size',
    archive(edited({ path: 'd/' }, { 124: NEGATIVE }), A),
    ['directory d/ 0', 'file a 0'],
  ],
  [
    'a negative owner and time',
    archive(edited({ path: 'a' }, { 108: NEGATIVE.subarray(0, 8), 136: NEGATIVE })),
    ['file a 0'],
  ],
  ['a number before a zero byte', archive(edited({ path: 'a' }, { 136: '17\0garbage' })), ['file a 0']],
  ['any version of POSIX', archive(edited({ path: 'a' }, { 257: 'ustar\0xx', 345: 'p' })), ['file p/a 0']],
  [
    "star's shorter prefix",
    archive(edited({ path: 'a' }, { 345: 'p'.repeat(140), 476: `${'0'.repeat(11)}\0`, 508: 'tar\0' })),
    [`file ${'p'.repeat(131)}/a 0`],
  ],
  [
    'no prefix without a magic',
    archive(edited({ path: 'a' }, { 257: '\0'.repeat(8), 329: 'garbage', 345: 'p' })),
    ['file a 0'],
  ],
  ['a magic of GNU with another version', archive(edited({ path: 'a' }, { 257: 'ustar x\0', 345: 'p' })), ['file a 0']],
  [
    'a prefix that makes a name UTF-8 no more',
    archive(edited({ path: 'é' }, { 345: Buffer.from([0xc3, 0xa9, 0xff]) })),
    ['file \\xc3\\xa9\\xff/é 0'], // the name as in a folder whose name is UTF-8
  ],
  [
    'a sparse file by its map alone',
    archive(
      tarEntry({
        path: 'a',
        pax: sparse({ numblocks: '1', map: '0,5', size: '9', major: '', minor: '' }),
        content: 'five!',
      }),
    ),
    ['file a 9'],
  ],
  [
    'its size before its real size',
    archive(tarEntry({ path: 'a', pax: { ...FIVE_OF_NINE, 'GNU.sparse.realsize': '7' }, content: 'five!' })),
    ['file a 9'],
  ],
  [
    'its name before a long one',
    archive(
      pax({ ...FIVE_OF_NINE, 'GNU.sparse.name': 's' }),
      long('L', 'long\0'),
      tarEntry({ path: 'a', content: 'five!' }),
    ),
    ['file s 9'],
  ],
  [
    'whose slash makes no directory',
    archive(pax({ ...FIVE_OF_NINE, 'GNU.sparse.name': 's/' }), tarEntry({ path: 'a', type: '\0', content: 'five!' })),
    ['file s/ 9'],
  ],
  [
    'a sparse file without a size',
    archive(tarEntry({ path: 'a', pax: sparse({ numblocks: '1', map: '0,5' }), content: 'five!' })),
    ['file a 5'],
  ],
  ['nothing where padding is due', archive(B).subarray(0, 512 + 5), ['file b 5']],
  ['nothing after a PAX header', pax({ path: 'p' }), []],
  ['a long name of the longest body', archive(long('L', 'long'.padEnd(MOST, '\0')), A), ['file long 0']],
  [
    'a sparse map of the longest text',
    archive(tarEntry({ path: 'a', pax: TEXT_MAP, content: '\n'.padStart(MOST, '0') })),
    ['file a 9'],
  ],
  ['and of the most blocks in the format of GNU', archive(ownMap(2047)), ['unknown a 0']],
  [
    'parts of a sparse file that touch',
    archive(
      tarEntry({
        path: 'a',
        pax: { ...FIVE_OF_NINE, ...sparse({ numblocks: '2', map: '0,2,2,3' }) },
        content: 'five!',
      }),
    ),
    ['file a 9'],
  ],
]
