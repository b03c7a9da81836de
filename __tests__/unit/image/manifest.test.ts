import { describe, expect, test } from '@jest/globals'
import {
  isConfig,
  isDockerArchive,
  isForeign,
  isHistory,
  isIndex,
  isManifest,
  layerSource,
  platformOf,
} from '../../../src/image/manifest.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`
const good = { digest: DIGEST, size: 5 }

/** Each is wrong in only one way. */
const BAD_DESCRIPTORS: readonly (readonly [what: string, descriptor: unknown])[] = [
  ['no object', DIGEST],
  ['null', null],
  ['a list', [good]],
  ['no digest', { size: 5 }],
  ['a digest that is a number', { ...good, digest: 5 }],
  ['a digest of another length', { ...good, digest: `${DIGEST}a` }],
  ['a digest of another algorithm', { ...good, digest: `md5:${'a'.repeat(32)}` }],
  ['a digest with a path', { ...good, digest: `../${DIGEST}` }],
  ['no size', { digest: DIGEST }],
  ['a size that is text', { ...good, size: '5' }],
  ['a size with a fraction', { ...good, size: 5.5 }],
  ['a size below zero', { ...good, size: -1 }],
  ['a size that no number holds', { ...good, size: 2 ** 53 }],
  ['a platform of numbers', { ...good, platform: { os: 1, architecture: 64 } }],
  ['a platform with a variant that is a number', { ...good, platform: { os: 'linux', variant: 8 } }],
]

describe('a descriptor', () => {
  test.each([
    ['of SHA-256', good],
    ['of SHA-512', { ...good, digest: `sha512:${'b'.repeat(128)}` }],
    ['of no bytes', { ...good, size: 0 }],
  ])('%s is one', (_, descriptor) => {
    expect(isIndex({ manifests: [descriptor] })).toBe(true)
    expect(isManifest({ config: descriptor, layers: [descriptor], subject: descriptor })).toBe(true)
  })

  test.each(BAD_DESCRIPTORS)('%s: none, wherever it stands', (_, descriptor) => {
    expect(isIndex({ manifests: [good, descriptor] })).toBe(false)
    expect(isManifest({ config: descriptor, layers: [good] })).toBe(false)
    expect(isManifest({ config: good, layers: [good, descriptor] })).toBe(false)
    expect(isManifest({ config: good, layers: [good], subject: descriptor })).toBe(false)
    expect(layerSource({ Config: 'c', Layers: [], LayerSources: { [DIGEST]: descriptor } }, DIGEST)).toBeUndefined()
  })
})

test.each<[string, (value: unknown) => boolean, unknown, boolean]>([
  ['an index of nothing', isIndex, { manifests: [] }, true],
  ['an index without a list', isIndex, {}, false],
  ['an index that is a list', isIndex, [good], false],
  ['a manifest without layers, as Go writes it', isManifest, { config: good, layers: null }, true],
  ['a manifest that lacks the list', isManifest, { config: good }, false],
  ['a manifest that is null', isManifest, null, false],
  ['a config', isConfig, { rootfs: { diff_ids: [DIGEST] }, history: [{}], config: {} }, true],
  ['a config of nothing', isConfig, { rootfs: {} }, true],
  ['a config whose parts are null', isConfig, { rootfs: { diff_ids: null }, history: null, config: null }, true],
  ['a config that is text', isConfig, 'rootfs', false],
  ['a config without rootfs', isConfig, { config: {} }, false],
  ['a diffID that is no digest', isConfig, { rootfs: { diff_ids: [DIGEST, 'x'] } }, false],
  ['an operating system that is a number', isConfig, { rootfs: {}, os: 1 }, false],
  ['an architecture that is a number', isConfig, { rootfs: {}, os: 'linux', architecture: 64 }, false],
  ['a variant that is a number', isConfig, { rootfs: {}, variant: 8 }, false],
  ['a platform of nulls, as Go writes it', isConfig, { rootfs: {}, os: null, variant: null }, true],
  ['a history of text', isConfig, { rootfs: {}, history: ['RUN'] }, false],
  ['a config whose config is a list', isConfig, { rootfs: {}, config: [] }, false],
  ['an archive', isDockerArchive, [{ Config: 'c.json', Layers: ['a.tar'], LayerSources: {} }], true],
  ['an archive without layers', isDockerArchive, [{ Config: 'c.json', Layers: null }], true],
  ['an archive that is no list', isDockerArchive, { Config: 'c.json' }, false],
  ['an archive without a config', isDockerArchive, [{ Layers: [] }], false],
  ['an archive with a layer of no name', isDockerArchive, [{ Config: 'c.json', Layers: ['a', 1] }], false],
  ['an archive whose sources are a list', isDockerArchive, [{ Config: 'c.json', LayerSources: [] }], false],
])('%s', (_, is, value, expected) => {
  expect(is(value)).toBe(expected)
})

test.each([
  [{}, false],
  [{ urls: [] }, false],
  [{ urls: ['https://example.com/layer'] }, true],
  [{ mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip' }, true],
  [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip' }, false],
])('a layer with %j is foreign: %s', (fields, expected) => {
  expect(isForeign({ ...good, ...fields })).toBe(expected)
})

test.each([
  [{ os: 'linux', architecture: 'arm64', variant: 'v8' }, 'linux/arm64/v8'],
  [{ os: 'linux', architecture: 'amd64', variant: '' }, 'linux/amd64'],
  [{ os: '', architecture: '' }, 'unknown/unknown'],
  [{}, 'unknown/unknown'],
])('%j is the platform %s', (config, platform) => {
  expect(platformOf(config)).toBe(platform)
})

test.each<[unknown, boolean]>([
  [{}, true],
  [{ created_by: 'RUN x', empty_layer: true }, true],
  [{ created_by: null, empty_layer: null }, true],
  [{ created_by: 5 }, true], // it gives no instruction
  [{ created_by: 'RUN x', empty_layer: 'yes' }, false],
])('a history of %j: %s', (entry, expected) => {
  const json = JSON.parse(JSON.stringify([{}, entry]))
  expect(isHistory(json)).toBe(expected)
})
