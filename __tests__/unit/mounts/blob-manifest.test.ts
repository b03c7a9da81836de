import { describe, expect, test } from '@jest/globals'
import { decodeManifest, encodeManifest, type Manifest } from '../../../src/mounts/blob-manifest.ts'
import { decodeTrailer, encodeTrailer, MAGIC } from '../../../src/mounts/trailer.ts'

const MANIFEST: Manifest = {
  format: 1,
  codec: 'zstd',
  tool: '0.1.0',
  kind: 'go-mod',
  mount: { id: '/go/pkg/mod', uid: '1000', gid: null, mode: '0755', namespace: 'ns' },
  key: 'weighbridge-mounts-1',
  goSum: null,
  payloadBytes: 100,
  payloadSha256: 'a'.repeat(64),
  tarBytes: 2048,
  files: 1,
  fileBytes: 512,
  entriesSha256: '0'.repeat(64),
  createdAt: '2026-01-02T03:04:05.000Z',
}

const decode = (value: unknown) => decodeManifest(Buffer.from(JSON.stringify(value)))
const { tool: _, ...WITHOUT_TOOL } = MANIFEST

describe('a manifest', () => {
  test('comes back as it was', () => {
    expect(decodeManifest(encodeManifest(MANIFEST))).toEqual(MANIFEST)
  })

  test.each([
    ['the seconds of cold steps', { cold: { steps: 'b'.repeat(64), seconds: 31.5 } }],
    ['nothing of cold steps', {}],
    ['a field that this version does not know', { more: 1 }],
    ['one in it, of a newer version', { mount: { ...MANIFEST.mount, more: 1 } }],
  ])('is read with %s', (_name, more) => {
    expect(decode({ ...MANIFEST, ...more })).toEqual({ ...MANIFEST, ...more })
  })

  test.each<[string, unknown, string]>([
    ['a newer format', { ...MANIFEST, format: 2 }, 'it has format 2, this version reads format 1'],
    ['a newer format, whatever else', { format: 9, more: true }, 'it has format 9, this version reads format 1'],
    ['a format that is a text', { ...MANIFEST, format: '1' }, 'its manifest has no valid "format"'],
    ['another codec', { ...MANIFEST, codec: 'gzip' }, 'it is compressed with "gzip", this version reads zstd'],
    ['a codec that is no text', { ...MANIFEST, codec: 1 }, 'its manifest has no valid "codec"'],
    ['a missing field', WITHOUT_TOOL, 'its manifest has no valid "tool"'],
    ['an unknown kind', { ...MANIFEST, kind: 'npm' }, 'its manifest has no valid "kind"'],
    ['a negative count', { ...MANIFEST, files: -1 }, 'its manifest has no valid "files"'],
    ['a broken count', { ...MANIFEST, tarBytes: 1.5 }, 'its manifest has no valid "tarBytes"'],
    ['a count that is too large', { ...MANIFEST, fileBytes: 2 ** 53 }, 'its manifest has no valid "fileBytes"'],
    ['a count that is null', { ...MANIFEST, payloadBytes: null }, 'its manifest has no valid "payloadBytes"'],
    ['half a hash', { ...MANIFEST, payloadSha256: 'abc' }, 'its manifest has no valid "payloadSha256"'],
    ['a hash in capitals', { ...MANIFEST, entriesSha256: 'A'.repeat(64) }, 'its manifest has no valid "entriesSha256"'],
    ['no mount', { ...MANIFEST, mount: null }, 'its manifest has no valid "mount"'],
    ['a time that is none', { ...MANIFEST, createdAt: 'yesterday' }, 'its manifest has no valid "createdAt"'],
    ['half a mount', { ...MANIFEST, mount: { id: 'x' } }, 'its manifest has no valid "mount"'],
    ['a uid that is a number', { ...MANIFEST, mount: { ...MANIFEST.mount, uid: 5 } }, 'no valid "mount"'],
    ['cold steps of no kind', { ...MANIFEST, cold: { steps: 'x', seconds: 1 } }, 'its manifest has no valid "cold"'],
    ['negative seconds', { ...MANIFEST, cold: { steps: 'b'.repeat(64), seconds: -1 } }, 'no valid "cold"'],
    ['half of cold steps', { ...MANIFEST, cold: { seconds: 1 } }, 'its manifest has no valid "cold"'],
    ['null in place of cold steps', { ...MANIFEST, cold: null }, 'its manifest has no valid "cold"'],
    ['a list', [MANIFEST], 'its manifest is not a JSON object'],
    ['null', null, 'its manifest is not a JSON object'],
  ])('with %s is refused', (_name, value, reason) => {
    expect(decode(value)).toEqual(expect.stringContaining(reason))
  })

  test('that is no JSON is refused', () => {
    expect(decodeManifest(Buffer.from('{"format":1'))).toBe('its manifest is not a JSON object')
  })
})

describe('the trailer of a blob', () => {
  const trailer = encodeTrailer(MANIFEST)
  const tail = Buffer.concat([Buffer.from('payload'), trailer])
  const changed = (at: number): Buffer => {
    const copy = Buffer.from(tail)
    copy[copy.length + at]! ^= 1
    return copy
  }

  test('is found at the end of any tail', () => {
    expect(decodeTrailer(tail)).toEqual({ manifest: MANIFEST, before: 7 })
  })

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'it does not end like a saved cache mount'],
    ['a magic only', MAGIC, 'it does not end like a saved cache mount'],
    ['a byte too much', Buffer.concat([tail, Buffer.of(0)]), 'it does not end like a saved cache mount'],
    ['another magic', changed(-1), 'it does not end like a saved cache mount'],
    ['another length', changed(-12), 'the hash of its manifest does not match'],
    ['a length beyond everything', changed(-9), 'its manifest is longer than the limit'],
    ['another hash', changed(-20), 'the hash of its manifest does not match'],
    ['another manifest', changed(-60), 'the hash of its manifest does not match'],
  ])('%s: %s', (_name, bytes, reason) => {
    expect(decodeTrailer(bytes)).toBe(reason)
  })
})
