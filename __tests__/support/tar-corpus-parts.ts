import { edited } from './ambiguous-entries.ts'
import { paxBody, tarEntry } from './tar.ts'

/** A named archive and the expected result. */
export type Specimen<Expected> = readonly [name: string, archive: Buffer, expected: Expected]

type Records = Readonly<Record<string, string>>

/** Entries and the end marker. */
export const archive = (...entries: readonly Uint8Array[]): Buffer => Buffer.concat([...entries, Buffer.alloc(1024)])

/** A PAX header, and a global one. */
export const pax = (records: Records): Buffer => tarEntry({ path: 'pax', type: 'x', content: paxBody(records) })
export const global = (records: Records): Buffer =>
  tarEntry({ path: 'pax_global_header', type: 'g', content: paxBody(records) })

/** GNU's header with a long name or a long link. */
export const long = (type: 'L' | 'K', body: string): Buffer => tarEntry({ path: '././@LongLink', type, content: body })

/** Records of GNU's sparse formats. */
export const sparse = (records: Records): Records =>
  Object.fromEntries(Object.entries(records).map(([key, value]) => [`GNU.sparse.${key}`, value]))

/** For a file of nine bytes, five of which are stored. */
export const FIVE_OF_NINE = {
  ...sparse({ major: '0', minor: '1', numblocks: '1', map: '0,5' }),
  'GNU.sparse.size': '9',
}

/** An empty file. */
export const A = tarEntry({ path: 'a' })

/** A negative number in base 256. */
export const NEGATIVE = Buffer.alloc(12, 0xff)

/** The most bytes that Go's archive/tar reads of one header or one sparse map. */
export const MOST = 2 ** 20

/** For a file of nine bytes with its map at the start of its body. */
export const TEXT_MAP = sparse({ major: '1', minor: '0', size: '9' })

/** An empty sparse file in GNU's own format whose map continues in this many empty blocks. */
export function ownMap(blocks: number): Buffer {
  const header = edited({ path: 'a', type: 'S' }, { 257: 'ustar  \0', 482: '\x01' })
  const more = Buffer.alloc(512 * blocks)
  for (let block = 0; block < blocks - 1; block++) more[512 * block + 504] = 1
  return Buffer.concat([header, more])
}
