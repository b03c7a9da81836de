import { describe, expect, test } from '@jest/globals'
import { openExisting } from '../../../../src/app/weigh/existing-image.ts'
import { weighForRules } from '../../../../src/app/weigh/weigh-existing.ts'
import { recordsOf } from '../../../../src/app/weigh/weigh.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { encodeRecord } from '../../../../src/record/encode.ts'
import { decodeRecord } from '../../../../src/record/decode.ts'
import { makeRecord } from '../../../../src/record/make.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { json, layer, sha256 } from '../../../support/images.ts'
import { fakePorts } from '../../../support/ports.ts'
import { maxRule } from '../../../support/rules.ts'

const REPOSITORY = 'registry:5000/team/shop'
const blob = (size: number, more: object = {}) => ({ digest: sha256(Buffer.from(`${size}`)), size, ...more })
const at = (text: string): string => `${REPOSITORY}@${sha256(Buffer.from(text))}`

/** A config, and a manifest of layers with those sizes. */
function image(architecture: string, layers: readonly object[]): { config: string; manifest: string } {
  const config = json({ os: 'linux', architecture, rootfs: { type: 'layers', diff_ids: [] } }).toString()
  const ofConfig = { digest: sha256(Buffer.from(config)), size: config.length }
  return { config, manifest: json({ schemaVersion: 2, config: ofConfig, layers }).toString() }
}
const listed = (manifest: string, architecture: string, more: object = {}) => ({
  digest: sha256(Buffer.from(manifest)),
  size: manifest.length,
  platform: { os: 'linux', architecture },
  ...more,
})

const AMD64 = image('amd64', [blob(100), blob(20)])
const ARM64 = image('arm64', [blob(110), blob(21), blob(30, { urls: ['https://example.com/layer'] })])
const SBOM = image('unknown', [blob(500)])
const about = {
  'vnd.docker.reference.type': 'attestation-manifest',
  'vnd.docker.reference.digest': sha256(Buffer.from(ARM64.manifest)),
}
const INDEX = json({
  manifests: [
    listed(AMD64.manifest, 'amd64'),
    listed(ARM64.manifest, 'arm64'),
    listed(SBOM.manifest, 'unknown', { annotations: about }),
  ],
}).toString()
const documents = Object.fromEntries(
  [AMD64, ARM64, SBOM].flatMap(({ config, manifest }) => [config, manifest]).map((text) => [at(text), text]),
)

const PULLED = [
  layer('COPY app /app', [{ path: 'app', content: 'program' }], 'none'),
  layer('COPY more /more', [{ path: 'more', content: 'more' }], 'none'),
]

async function weighed(registry: { readonly [reference: string]: string }, metric: 'download' | 'unpacked') {
  const { ports, seen } = fakePorts({ registry, base: PULLED })
  const opened = await openExisting(ports, `${REPOSITORY}:1`)
  const rules = [maxRule('1MB', metric)]
  const weighing = await weighForRules(ports, stopwatch(ports.clock), opened, { name: 'shop', rules })
  return { records: recordsOf(weighing), notes: weighing.notes, built: seen.built }
}

const unknown = { unpacked: null, rootfs: null, wasted: null, own: null, base: null, files: null }

test('the sizes of an image are those of its manifests, and all else is unknown', async () => {
  const { records, notes, built } = await weighed({ [`${REPOSITORY}:1`]: INDEX, ...documents }, 'download')
  expect(built).toEqual([])
  expect(records).toMatchObject([
    {
      name: 'shop',
      platform: 'linux/amd64',
      digest: sha256(Buffer.from(AMD64.manifest)),
      configDigest: sha256(Buffer.from(AMD64.config)),
      metrics: { ...unknown, download: 120 + AMD64.config.length, layers: 2 },
      downloadMethod: 'blobs',
      attestations: 0,
      foreignLayers: [],
    },
    {
      platform: 'linux/arm64',
      metrics: { ...unknown, download: 131 + ARM64.config.length, layers: 2 },
      attestations: SBOM.manifest.length + SBOM.config.length + 500,
      foreignLayers: [{ digest: blob(30).digest, download: 30 }],
    },
  ])
  expect(notes).toEqual([expect.stringMatching(/^No layer of registry:5000\/team\/shop:1 was pulled, because/)])
})

test('one platform without an index has the platform of its config', async () => {
  const { records } = await weighed({ [`${REPOSITORY}:1`]: ARM64.manifest, ...documents }, 'download')
  expect(records.map(({ platform }) => platform)).toEqual(['linux/arm64'])
})

test('a rule about anything else has it pulled', async () => {
  const { records, built } = await weighed({ [`${REPOSITORY}:1`]: AMD64.manifest, ...documents }, 'unpacked')
  expect(built).toHaveLength(1)
  expect(records).toMatchObject([{ metrics: { unpacked: 7 + 4, download: 120 + AMD64.config.length } }])
})

test('a record of it can be kept, and says what it does not know', async () => {
  const { records } = await weighed({ [`${REPOSITORY}:1`]: AMD64.manifest, ...documents }, 'download')
  const record = makeRecord(records, null, 0)
  expect(decodeRecord(encodeRecord(record))).toEqual({ kind: 'record', record })
})

describe('what is not as the manifest says is an error', () => {
  test.each([
    ['another config', { [at(AMD64.config)]: ARM64.config }, 'image.digest'],
    ['no config', { [at(AMD64.config)]: '[]' }, 'image.digest'],
  ])('%s', async (_, more, code) => {
    const registry = { [`${REPOSITORY}:1`]: AMD64.manifest, ...documents, ...more }
    expect(await errorOf(weighed(registry, 'download'))).toMatchObject({ code })
  })

  test('a config that is none', async () => {
    const config = '[]'
    const ofConfig = { digest: sha256(Buffer.from(config)), size: 2 }
    const manifest = json({ schemaVersion: 2, config: ofConfig, layers: [] }).toString()
    const registry = { [`${REPOSITORY}:1`]: manifest, [at(config)]: config }
    expect(await errorOf(weighed(registry, 'download'))).toMatchObject({ code: 'image.not-an-image' })
  })
})
