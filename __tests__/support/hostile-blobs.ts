import type { Manifest } from '../../src/mounts/blob-manifest.ts'
import { AMBIGUOUS } from './ambiguous-entries.ts'
import { flipped, forged, lying, manifestOf } from './forged-mounts.ts'
import { tarEntry, type TarSpec } from './tar.ts'
import { zstd } from './zstd.ts'

/** Something that replaces a good blob in a store, and what a report says about it. */
export interface Spoilt {
  readonly name: string
  readonly spoil: (blob: Buffer) => Buffer
  readonly reason: RegExp
}

const ROOT: TarSpec = { path: './' }
const HARMLESS: TarSpec = { path: './planted', content: 'planted' }
/** The bytes of entries that no honest writer writes. */
type Entries = TarSpec | Uint8Array

const archive = (...entries: readonly Entries[]): Buffer =>
  Buffer.concat([...entries.map((each) => (each instanceof Uint8Array ? each : tarEntry(each))), Buffer.alloc(1024)])

/** Archives that must not be unpacked. `outside` is an absolute path of a folder on this machine. */
function archives(outside: string): readonly (readonly [name: string, reason: RegExp, ...entries: Entries[]])[] {
  const up = `${'../'.repeat(9)}${outside.slice(1)}`
  const inside = /"[^"]*planted" has a path outside of the mount/
  return [
    ['..', inside, { path: '../planted' }],
    ['.. behind a folder', inside, { path: './folder/' }, { path: './folder/../../planted' }],
    ['.. up to this machine', inside, { path: './x', pax: { path: `${up}/planted` } }],
    ['an absolute path', inside, { path: `${outside}/planted` }],
    ['an absolute path in a PAX header', inside, { path: './x', pax: { path: `${outside}/planted` } }],
    ['an absolute symlink', /symlink that points outside/, { path: './out', type: '2', link: outside }],
    ['a symlink with ..', /symlink that points outside/, { path: './out', type: '2', link: up }],
    [
      'a file behind a symlink',
      /not in an earlier folder/,
      { path: './out', type: '2', link: '.' },
      { path: './out/planted' },
    ],
    ['a hardlink to outside', /not to an earlier file/, { path: './out', type: '1', link: `${outside}/canary` }],
    ['a symlink that a hardlink carries out', /hardlink that points outside/, ...CARRIED],
    ['the folder that a restore unpacks in', /where a restore unpacks/, { path: './.weighbridge-restore/' }],
    ['endless headers', /headers of one of its entries/, { path: './planted', pax: { comment: 'x'.repeat(70_000) } }],
    ...DIVERGENT.map(([name, entries]) => [name, /read in different ways/, entries] as const),
    ['a character device', /is a device/, { path: './planted', type: '3' }],
    ['a block device', /is a device/, { path: './planted', type: '4' }],
    ['a pipe', /is a device, a pipe/, { path: './planted', type: '6' }],
    ['a file in place of the mount', /place of the mount|path outside/, { path: '.', type: '0', content: 'planted' }],
  ]
}

const CARRIED: readonly TarSpec[] = [
  { path: './folder/' },
  { path: './folder/inside', type: '2', link: '../planted' },
  { path: './out', type: '1', link: './folder/inside' },
]

/** Those that made a tar program see something else in the most different ways. */
const DIVERGENT = AMBIGUOUS.filter(([name]) =>
  [
    'an old directory with a body',
    'a size in PAX only',
    'zero bytes before a size',
    'a prefix in the format of GNU',
    'a PAX link and a long one',
    'a long link without an end',
    'a link of an empty file',
    'a gzip stream without a magic',
  ].includes(name),
)

/** Manifests that are not true. */
const LIES: readonly (readonly [RegExp, (said: Manifest) => Partial<Manifest>])[] = [
  [/saved from another mount: its id/, ({ mount }) => ({ mount: { ...mount, id: 'another' } })],
  [/saved from another mount: its uid/, ({ mount }) => ({ mount: { ...mount, uid: '0' } })],
  [/saved from another mount: its namespace/, ({ mount }) => ({ mount: { ...mount, namespace: 'another' } })],
  [/saved from a mount of kind go-mod/, () => ({ kind: 'go-mod' })],
  [/saved under another key/, ({ key }) => ({ key: `${key}x` })],
  [/payloadSha256/, () => ({ payloadSha256: '0'.repeat(64) })],
  [/payloadBytes/, ({ payloadBytes }) => ({ payloadBytes: payloadBytes - 1 })],
  [/tarBytes/, ({ tarBytes }) => ({ tarBytes: tarBytes + 512 })],
  [/files/, ({ files }) => ({ files: files + 1 })],
  [/fileBytes/, ({ fileBytes }) => ({ fileBytes: fileBytes + 1 })],
  [/entriesSha256/, () => ({ entriesSha256: '0'.repeat(64) })],
  [/format 2/, () => ({ format: 2 as 1 })],
]

const end = /does not end like a saved cache mount/

/** All of them. */
export function spoiltBlobs(outside: string): readonly Spoilt[] {
  return [
    { name: 'empty', spoil: () => Buffer.alloc(0), reason: end },
    { name: 'cut to half', spoil: (blob) => blob.subarray(0, blob.length >> 1), reason: end },
    { name: 'one byte short', spoil: (blob) => blob.subarray(0, -1), reason: end },
    { name: 'without its last half', spoil: withoutTrailerHead, reason: /./ },
    { name: 'one byte long', spoil: (blob) => Buffer.concat([blob, Buffer.from('x')]), reason: end },
    { name: 'a bit of its first bytes', spoil: (blob) => flipped(blob, 3), reason: /does not begin like/ },
    {
      name: 'a bit of its payload',
      spoil: (blob) => flipped(blob, 60),
      reason: /zstd|archive|payload|hash|manifest says/,
    },
    { name: 'a bit of its manifest', spoil: (blob) => flipped(blob, -100), reason: /hash of its manifest/ },
    { name: 'text', spoil: () => Buffer.from('not a cache mount\n'.repeat(9000)), reason: /does not begin like/ },
    { name: 'a plain archive', spoil: () => zstd(archive(ROOT, HARMLESS)), reason: /does not begin like/ },
    { name: 'two blobs', spoil: (blob) => Buffer.concat([blob, blob]), reason: /./ },
    ...archives(outside).map(([name, reason, ...entries]) => ({
      name,
      spoil: (blob: Buffer) => forged(blob, archive(ROOT, HARMLESS_FIRST, ...entries)),
      reason,
    })),
    ...LIES.map(([reason, lies]) => ({
      name: `a lie: ${reason.source}`,
      spoil: (blob: Buffer) => lying(blob, lies(manifestOf(blob))),
      reason,
    })),
  ]
}

/** Entries before the refused one must not stay either. */
const HARMLESS_FIRST: TarSpec = { path: './first', content: 'first' }

/** A blob like a good one, with other content. It is accepted, so the others are refused for their content. */
export const otherwise = (blob: Buffer): Buffer => forged(blob, archive(ROOT, HARMLESS_FIRST))

const withoutTrailerHead = (blob: Buffer): Buffer =>
  Buffer.concat([blob.subarray(0, blob.length - 300), blob.subarray(-150)])
