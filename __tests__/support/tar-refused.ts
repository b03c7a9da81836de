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
import { tarEntry } from './tar.ts'

const OWN_SPARSE = { path: 'a', type: 'S', content: 'five!' }

/** Archives that Go's archive/tar refuses, so that no runtime unpacks them, with the reason. */
export const REFUSED: readonly Specimen<RegExp>[] = [
  ['a time that is none', archive(pax({ mtime: 'soon' }), A), /impossible time/],
  ['a time of access with letters', archive(pax({ atime: '1.5x' }), A), /impossible time/],
  ['a time in the header', archive(edited({ path: 'a' }, { 136: 'garbage\0' })), /impossible time/],
  ['an owner in PAX', archive(pax({ uid: '1e3' }), A), /impossible owner/],
  ['an owner in the header', archive(edited({ path: 'a' }, { 108: '12 \x00x' })), /impossible mode or owner/],
  ['a mode in the header', archive(edited({ path: 'a' }, { 100: '0000648\0' })), /impossible mode or owner/],
  ['a device number', archive(edited({ path: 'a' }, { 329: 'x' })), /impossible device number/],
  ["star's time", archive(edited({ path: 'a' }, { 488: 'x', 508: 'tar\0' })), /impossible device number or time/],
  [
    'a size of more than 63 bits',
    archive(edited({ path: 'a' }, { 124: Buffer.from([0x80, 0, 0, 1, ...Buffer.alloc(8)]) })),
    /impossible size/,
  ],
  ['a negative size in PAX', archive(pax({ size: '-1' }), A), /impossible size/],
  ['a checksum in base 256', edited({ path: 'a' }, {}).fill(0x80, 148, 149), /checksum/],
  ['a zero byte in the name of an xattr', archive(pax({ 'SCHILY.xattr.user.a\0b': 'v' }), A), /zero byte/],
  ['a zero byte in a name', archive(global({ uname: 'a\0b' }), A), /zero byte/],
  ['a record without a key', archive(tarEntry({ path: 'x', type: 'x', content: '6 =ab\n' }), A), /malformed/],
  [
    'a PAX length of another base',
    archive(tarEntry({ path: 'x', type: 'x', content: '0x0c path=p\n' }), A),
    /malformed/,
  ],
  ['a sparse map out of order', archive(pax({ 'GNU.sparse.numbytes': '5' }), A), /sparse map out of order/],
  [
    'a sparse map with a comma in a number',
    archive(global({ 'GNU.sparse.offset': '0,5' }), A),
    /sparse map out of order/,
  ],
  [
    'a sparse map without a count',
    archive(tarEntry({ path: 'a', pax: sparse({ map: '0,5', size: '9' }), content: 'five!' })),
    /map of a sparse file is impossible/,
  ],
  [
    'a sparse map that is larger than its file',
    archive(tarEntry({ path: 'a', pax: { ...FIVE_OF_NINE, 'GNU.sparse.size': '4' }, content: 'five!' })),
    /impossible/,
  ],
  [
    'a sparse map of other bytes',
    archive(tarEntry({ path: 'a', pax: FIVE_OF_NINE, content: 'sixsix' })),
    /6 bytes, but its map says 5/,
  ],
  [
    'a sparse map out of its order',
    archive(
      tarEntry({
        path: 'a',
        pax: { ...FIVE_OF_NINE, ...sparse({ numblocks: '2', map: '4,1,0,4' }) },
        content: 'five!',
      }),
    ),
    /impossible/,
  ],
  [
    'a sparse directory',
    archive(pax({ ...FIVE_OF_NINE, 'GNU.sparse.map': '0,0' }), tarEntry({ path: 'd/' })),
    /sparse/,
  ],
  ['a map that is longer than its body', archive(tarEntry({ path: 'a', pax: TEXT_MAP, content: '1\n0\n' })), /cut/],
  [
    'a map without a number',
    archive(tarEntry({ path: 'a', pax: TEXT_MAP, content: Buffer.alloc(512, '\n') })),
    /impossible/,
  ],
  [
    'a map that never ends',
    archive(
      tarEntry({
        path: 'a',
        pax: TEXT_MAP,
        content: Buffer.alloc(MOST + 512, '1'),
      }),
    ),
    /too long/,
  ],
  ["GNU's own map that never ends", archive(ownMap(2048)), /too long/],
  ['a long name that never ends', archive(long('L', 'l'.repeat(MOST + 1)), A), /over the limit/],
  ["GNU's own map in the format of POSIX", archive(tarEntry(OWN_SPARSE)), /header of another format/],
  ['a header of negative size', archive(edited({ path: 'x', type: 'x' }, { 124: NEGATIVE }), A), /impossible size/],
  ['a block after one of zeros', archive(Buffer.alloc(512), A), /zeros/],
]
