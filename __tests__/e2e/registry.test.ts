import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ImageRecord, Record } from '../../src/record/record.ts'
import {
  CLASSIC,
  CONTAINER,
  CONTAINERD,
  crane,
  docker,
  environmentOf,
  REGISTRY,
  type Engine,
} from '../support/engines.ts'
import { weighbridge } from '../support/programs.ts'

const ENGINES = [CLASSIC, CONTAINERD, CONTAINER]
const name = (tag: string): string => `${REGISTRY}/weighbridge-e2e/registry:${tag}`

let work: string
let closed: Server
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'weighbridge-registry-'))
  writeFileSync(join(work, 'app'), `made ${Date.now()} `.repeat(5000))
  const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY app /app-$TARGETARCH\nCOPY app /copy\nENTRYPOINT ["/app"]\n'
  writeFileSync(join(work, 'Dockerfile'), dockerfile)
  push('amd64', 'linux/amd64', 'false')
  push('arm64', 'linux/arm64', 'false')
  push('attested', 'linux/amd64,linux/arm64', 'mode=max')
  docker(CLASSIC, 'buildx', 'imagetools', 'create', '--tag', name('both'), name('amd64'), name('arm64'))
  writeFileSync(join(work, 'Dockerfile'), 'FROM scratch\nCOPY app /app\nONBUILD COPY nosuch /\n')
  push('onbuild', 'linux/amd64', 'false')
  closed = createServer((_, answer) => answer.writeHead(401, { 'www-authenticate': 'Basic realm="closed"' }).end())
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  rmSync(work, { recursive: true })
  closed.close()
})

function push(tag: string, platforms: string, provenance: string): void {
  const output = `type=image,push=true,name=${name(tag)}`
  const args = ['--builder', CONTAINER.builder, '--platform', platforms, '--provenance', provenance]
  docker(CONTAINER, 'buildx', 'build', '--quiet', ...args, '--output', output, work)
}

const run = (engine: Engine, reference: string) =>
  weighbridge(['inspect', '--json', reference], {
    cwd: work,
    env: { ...environmentOf(engine), BUILDX_BUILDER: engine.builder },
  })

async function inspect(engine: Engine, reference: string): Promise<readonly ImageRecord[]> {
  const { code, stdout, stderr } = await run(engine, reference)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const record: Record = JSON.parse(stdout)
  return record.images
}

interface Manifest {
  readonly config: { readonly digest: string; readonly size: number }
  readonly layers: readonly { readonly size: number }[]
}

/** What crane says of one platform, in the words of a record. */
function facts(reference: string, platform: string): object {
  const options = ['--insecure', '--platform', platform, reference]
  const { config, layers }: Manifest = JSON.parse(crane('manifest', ...options))
  return {
    platform,
    digest: crane('digest', ...options),
    configDigest: config.digest,
    downloadMethod: 'blobs',
    metrics: { download: config.size + layers.reduce((sum, { size }) => sum + size, 0), layers: 2, files: 2 },
    layers: layers.map(({ size }) => ({ download: size })),
  }
}

const imageIds = (engine: Engine) => docker(engine, 'image', 'ls', '--all', '--quiet', '--no-trunc').split('\n')

/** New images of the engine that have the layers of one that was weighed; others may build there meanwhile. */
function leftIn(engine: Engine, before: readonly string[], found: readonly ImageRecord[]): readonly string[] {
  const stacks = new Set(found.map(({ layers }) => JSON.stringify(layers.map(({ diffId }) => diffId))))
  const layersOf = (id: string) => docker(engine, 'image', 'inspect', '--format', '{{json .RootFS.Layers}}', id)
  return imageIds(engine).filter((id) => !before.includes(id) && stacks.has(layersOf(id)))
}

describe.each(ENGINES)('an image of the registry alone: $name', (engine) => {
  test.each([
    ['arm64', ['linux/arm64']],
    ['both', ['linux/amd64', 'linux/arm64']],
    ['attested', ['linux/amd64', 'linux/arm64']],
  ])('%s: the digests and sizes that crane gives, and nothing is left in the engine', async (tag, platforms) => {
    const before = imageIds(engine)
    const found = await inspect(engine, name(tag))
    expect(found).toMatchObject(platforms.map((platform) => facts(name(tag), platform)))
    expect(leftIn(engine, before, found)).toEqual([])
  })

  test('the bytes of provenance are those of its manifest, config and statements', async () => {
    const found = await inspect(engine, name('attested'))
    expect(found.map(({ attestations }) => attestations)).toEqual(found.map(({ digest }) => attested(digest)))
  })

  test('ONBUILD instructions are not the image’s', async () => {
    const { code, stderr } = await run(engine, name('onbuild'))
    expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringMatching(/registry:onbuild" has ONBUILD instr/) })
  })
})

const path = (made: string): string => join(work, made)
const pull = (format: string): void =>
  void crane('pull', '--insecure', '--format', format, name('amd64'), path(`crane-${format}`))

function exported(type: string): void {
  writeFileSync(path('Dockerfile'), `FROM ${name('amd64')}\n`)
  const output = `type=${type},dest=${path(`buildx-${type}`)}`
  docker(CONTAINER, 'buildx', 'build', '--quiet', '--builder', CONTAINER.builder, '--output', output, work)
}

test.each<[string, () => void, string | RegExp]>([
  ['crane-oci', () => pull('oci'), /^sha256:/],
  ['crane-tarball', () => pull('tarball'), /^$/], // as docker save wrote them before Docker 25, compressed
  ['buildx-oci', () => exported('oci'), /^sha256:/],
  ['buildx-docker', () => exported('docker'), /^sha256:/],
])('what other tools write of an image weighs what crane says: %s', async (made, make, digest) => {
  make()
  const expected = { ...facts(name('amd64'), 'linux/amd64'), digest: expect.stringMatching(digest) }
  expect(await inspect(CLASSIC, path(made))).toMatchObject([expected])
})

interface Listed {
  readonly digest: string
  readonly size: number
  readonly annotations?: { readonly [key: string]: string }
}

function attested(digest: string): number {
  const index: { manifests: readonly Listed[] } = JSON.parse(crane('manifest', '--insecure', name('attested')))
  const about = index.manifests.find((each) => each.annotations?.['vnd.docker.reference.digest'] === digest)!
  const manifest = crane('manifest', '--insecure', `${name('attested').replace(/:attested$/, '')}@${about.digest}`)
  const { config, layers }: Manifest = JSON.parse(manifest)
  return about.size + config.size + layers.reduce((sum, { size }) => sum + size, 0)
}

test.each<[string, () => string, RegExp]>([
  [
    'that the registry does not have',
    () => name('nosuch'),
    /neither the engine nor the registry has it .*Check its name/,
  ],
  [
    'of a registry that is closed',
    () => `127.0.0.1:${portOf(closed)}/a:b`,
    /does not let ".*\/a:b" be read .*docker login/,
  ],
  ['of a registry that is not there', () => '127.0.0.1:1/a:b', /cannot be pulled \(.*connection refused\)/],
])('an image %s is an error that says what was looked for', async (_, reference, message) => {
  const { code, stderr } = await run(CLASSIC, reference())
  expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringMatching(message) })
})

const portOf = (server: Server): number => (server.address() as AddressInfo).port
