import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD, crane, docker } from '../support/engines.ts'
import { inspectImages, runInspect } from '../support/inspect.ts'
import { listening, NOBODY, type Listening } from '../support/loopback.ts'
import { ownFolder } from '../support/own-folder.ts'
import {
  expectFactsOfCrane,
  expectOnbuildRefused,
  expectProvenance,
  facts,
  inRegistry,
  pushesImages,
} from '../support/registry-images.ts'

const folder = ownFolder()
pushesImages(folder)

// Every engine with every image: __tests__/matrix/registry.test.ts
test.each([
  { engine: CLASSIC, tag: 'both' },
  { engine: CONTAINERD, tag: 'arm64' },
  { engine: CONTAINER, tag: 'attested' },
] as const)(
  'an image of the registry alone: $engine.name, $tag',
  async ({ engine, tag }) => await expectFactsOfCrane(engine, tag),
)

test('the bytes of provenance', async () => await expectProvenance(CLASSIC))

test('ONBUILD instructions are not the image’s', async () => await expectOnbuildRefused(CLASSIC))

const path = (made: string): string => join(folder, made)
const pull = (format: string): void =>
  void crane('pull', '--insecure', '--format', format, inRegistry('amd64'), path(`crane-${format}`))

function exported(type: string): void {
  writeFileSync(path('Dockerfile'), `FROM ${inRegistry('amd64')}\n`)
  const output = `type=${type},dest=${path(`buildx-${type}`)}`
  docker(CONTAINER, 'buildx', 'build', '--quiet', '--builder', CONTAINER.builder, '--output', output, folder)
}

test.each<[string, () => void, string | RegExp]>([
  ['crane-oci', () => pull('oci'), /^sha256:/],
  ['crane-tarball', () => pull('tarball'), /^$/], // like docker save before Docker 25, compressed
  ['buildx-oci', () => exported('oci'), /^sha256:/],
  ['buildx-docker', () => exported('docker'), /^sha256:/],
])('what other tools write of an image weighs what crane says: %s', async (made, make, digest) => {
  make()
  const expected = { ...facts(inRegistry('amd64'), 'linux/amd64'), digest: expect.stringMatching(digest) }
  expect(await inspectImages(CLASSIC, path(made))).toMatchObject([expected])
})

let closed: Listening | undefined
beforeAll(async () => {
  closed = await listening(
    createServer((_, answer) => answer.writeHead(401, { 'www-authenticate': 'Basic realm="closed"' }).end()),
  )
})
afterAll(async () => await closed?.[Symbol.asyncDispose]())

test.each<[string, () => string, RegExp]>([
  [
    'that the registry does not have',
    () => inRegistry('nosuch'),
    /neither the engine nor the registry has it .*Check its name/,
  ],
  ['of a registry that is closed', () => `${closed!.host}/a:b`, /does not let ".*\/a:b" be read .*docker login/],
  ['of a registry that is not there', () => `${NOBODY}/a:b`, /cannot be pulled \(.*connection refused\)/],
])('an image %s is an error that says what was looked for', async (_, reference, message) => {
  const { code, stderr } = await runInspect(CLASSIC, '--json', reference())
  expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringMatching(message) })
})
