import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Verdict } from '../../src/budget/verdict.ts'
import type { Comparison } from '../../src/comparison/comparison.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { CLASSIC, CONTAINER, crane, docker, environmentOf, REGISTRY } from '../support/engines.ts'
import { PULL } from '../support/new-runner.ts'
import { newRunners } from '../support/new-runners.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, removePushedImages } from '../support/test-images.ts'

const folder = ownFolder()
const REPOSITORY = `${REGISTRY}/${imageName('compared').replace(/:latest$/, '')}`
const BASE = `${REPOSITORY}:main`
const HEAD = `${REPOSITORY}:pr-7`
const ARCHIVE = join(folder, 'head.tar')

/** Pushes an image with a program of so many bytes for each platform; nothing of it is in an engine. */
async function push(name: string, bytes: { readonly amd64: number; readonly arm64: number }): Promise<void> {
  const context = join(folder, name.replaceAll(/\W/g, '-'))
  for (const [platform, size] of Object.entries(bytes)) {
    await mkdir(join(context, platform), { recursive: true })
    await writeFile(join(context, platform, 'app'), randomBytes(size)) // as heavy when compressed
  }
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /\n')
  const platforms = Object.keys(bytes).map((platform) => `linux/${platform}`)
  const options = ['--builder', CONTAINER.builder, '--platform', platforms.join(), '--provenance', 'mode=max']
  docker(CONTAINER, 'buildx', 'build', '--quiet', ...options, '--output', `type=image,push=true,name=${name}`, context)
}

beforeAll(async () => {
  await push(BASE, { amd64: 10_000, arm64: 20_000 })
  await push(HEAD, { amd64: 11_000, arm64: 23_000 })
  crane('pull', '--insecure', '--platform', 'linux/amd64', '--format', 'tarball', HEAD, ARCHIVE)
})
afterAll(removePushedImages)

const SOURCES = { files: { 'README.md': 'built elsewhere\n' } }
const HISTORY = {
  commits: {
    main: SOURCES,
    head: { files: { 'README.md': 'changed\n' }, parents: ['main'] },
    merge: { files: { 'README.md': 'changed\n' }, parents: ['main', 'head'] },
  },
  refs: { main: 'main', [PULL]: 'merge' },
} as const
const world = newRunners(HISTORY, { context: '', image: HEAD, 'compare-with': BASE, comment: 'auto' })
const pull = (inputs: Readonly<Record<string, string>>) =>
  world().pull({ merge: 'merge', head: 'head', base: 'main' }, inputs)

test('a pull request is judged by two images of the registry, on each of their platforms', async () => {
  const { state } = world().github
  state.head = world().commits.head
  const { code, outputs, builds } = await pull({ 'max-growth': '1000B' })
  expect({ code, source: outputs.get('baseline-source'), sha: outputs.get('baseline-sha') }).toEqual({
    code: 1,
    source: 'image',
    sha: '',
  })
  expect(builds).toBe(4) // pulls, one for each platform of both
  const { images } = JSON.parse(outputs.get('report-json')!).verdict
  const [amd64, arm64] = images
  expect([amd64.platform, amd64.outcomes[0].status]).toEqual(['linux/amd64', 'pass'])
  expect([arm64.platform, arm64.outcomes[0].status]).toEqual(['linux/arm64', 'fail'])

  const [comment, ...more] = state.comments
  expect(more).toEqual([])
  const digest = crane('digest', '--insecure', BASE).slice(0, 'sha256:'.length + 12)
  expect(comment!.body).toMatch(/^### ❌ Image size: .*grew by \+3 kB \(\+15\.0 %\), over its growth limit of 1000B/m)
  expect(comment!.body).toMatch(new RegExp(`^Compared .* with \`${BASE}\` \\(\`${digest}\`\\)\\.$`, 'm'))
  expect(comment!.body).toContain('<summary>Why shop (linux/arm64) grew</summary>')
})

interface Manifest {
  readonly config: { readonly size: number }
  readonly layers: readonly { readonly size: number }[]
}

/** What crane says that a pull costs. */
function downloadOf(reference: string, platform: string): number {
  const { config, layers }: Manifest = JSON.parse(crane('manifest', '--insecure', '--platform', platform, reference))
  return config.size + layers.reduce((sum, { size }) => sum + size, 0)
}

test('if rules ask for download and layers alone, the sizes are those of crane, and nothing is pulled', async () => {
  const budgets = '{ metric: download, growth: 2kB }\n{ metric: layers, max: 1 }'
  const { code, outputs, builds, exports } = await pull({ budgets })
  expect({ code, builds, exports }).toEqual({ code: 1, builds: 0, exports: 0 })
  const { images, verdict, comparison }: WeightRecord & { verdict: Verdict; comparison: Comparison } = JSON.parse(
    outputs.get('report-json')!,
  )
  const platforms = ['linux/amd64', 'linux/arm64']
  expect(images).toMatchObject(
    platforms.map((platform) => ({
      platform,
      digest: crane('digest', '--insecure', '--platform', platform, HEAD),
      metrics: { download: downloadOf(HEAD, platform), layers: 1, unpacked: null, rootfs: null, files: null },
    })),
  )
  expect(images.every(({ attestations }) => attestations > 0)).toBe(true)
  expect(comparison).toMatchObject({
    images: platforms.map((platform) => ({
      metrics: expect.arrayContaining([
        expect.objectContaining({ metric: 'download', kind: 'compared', base: downloadOf(BASE, platform) }),
        expect.objectContaining({ metric: 'unpacked', kind: 'not compared', base: null, head: null }),
      ]),
    })),
  })
  expect(verdict.images.map(({ outcomes }) => outcomes.map(({ status }) => status))).toEqual([
    ['pass', 'pass'],
    ['fail', 'pass'],
  ])
})

const compare = (image: string, other: string, ...argv: readonly string[]) =>
  weighbridge(['run', '--image', image, '--compare-with', other, '--name', 'shop', '--quiet', ...argv], {
    cwd: folder,
    env: environmentOf(CLASSIC),
  })

test('an archive is compared with the same platform of an image of the registry', async () => {
  const { code, stdout } = await compare(ARCHIVE, BASE, '--max-growth', '999B')
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('shop grew by +1 kB (+10.0 %)') })
})

test('a platform that an archive does not have is not checked, and the report says why', async () => {
  const { code, stdout, stderr } = await compare(BASE, ARCHIVE, '--max-growth', '999B', '--strict')
  expect({ code, stdout }).toEqual({ code: 4, stdout: expect.stringContaining('head.tar has no linux/arm64 image') })
  expect(stderr).not.toContain('linux/amd64')
})

test('with a record that an earlier run printed', async () => {
  const { stdout } = await compare(BASE, BASE, '--json')
  await writeFile(join(folder, 'base.json'), stdout)
  const over = await compare(HEAD, 'base.json', '--max-growth', '2999B')
  expect({ code: over.code, stdout: over.stdout }).toEqual({ code: 1, stdout: expect.stringContaining('+3 kB') })
  expect(await compare(HEAD, 'base.json', '--max-growth', '3kB')).toMatchObject({ code: 0 })
})

test.each([
  ['of a registry', `${REPOSITORY}:nosuch`],
  ['on disk', './nosuch.tar'],
])('one that does not exist is an error before anything is done: %s', async (_where, other) => {
  const { code, stderr } = await compare(HEAD, other, '--prepare', 'touch prepared')
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`--compare-with: There is no`) })
  expect(stderr).toContain(other)
  expect(existsSync(join(folder, 'prepared'))).toBe(false)
})
