// One image of two platforms, cross-compiled, on a builder with one node and on one with a node for each platform.
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { countedDocker } from '../support/counted-docker.ts'
import { crane, craneBytes, environmentOf, REGISTRY, type Engine } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownBuilder, ownNodes, removeAll, type OwnBuilder } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git } from '../support/repository.ts'
import { imageName, labelled, removePushedImages } from '../support/test-images.ts'

const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const

const DOCKERFILE = labelled(`FROM --platform=$BUILDPLATFORM golang:1.23-alpine AS build
ARG TARGETARCH
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache/go-build CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app .
FROM scratch
COPY --from=build /app /app
`)
const program = (text: string): string => `package main\n\nfunc main() { println("${text}") }\n`

/** `e_machine` of an ELF file for the 64-bit ARM processor. */
const AARCH64 = 183

const folder = ownFolder()
const shop = join(folder, 'shop')
const docker = countedDocker(folder)
const made: OwnBuilder[] = []
let builders: { readonly one: Engine; readonly two: Engine }

beforeAll(async () => {
  await git('/', 'init', '--quiet', '--initial-branch=main', shop)
  await writeFile(join(shop, 'Dockerfile'), DOCKERFILE)
  await writeFile(join(shop, 'go.mod'), 'module shop\n\ngo 1.23\n')
  await writeFile(
    join(shop, 'docker-bake.hcl'),
    `target "app" { platforms = ${JSON.stringify(PLATFORMS)} }\ntarget "same" { inherits = ["app"] }\n`,
  )
  await writeFile(join(shop, 'main.go'), program('small'))
  await git(shop, 'add', '--all')
  await git(shop, 'commit', '--quiet', '--message', 'small')
  await git(shop, 'switch', '--quiet', '--create', 'grow')
  await writeFile(join(shop, 'main.go'), program(NONCE.padEnd(100_000)))
  await git(shop, 'commit', '--quiet', '--all', '--message', 'grow')
  for (let count = 0; count < 2; count += 1) made.push(ownBuilder())
  const [one, other] = made as [OwnBuilder, OwnBuilder]
  const two = ownNodes([one, other], PLATFORMS)
  made.push(two)
  builders = { one, two }
})
afterAll(async () => {
  removeAll(made)
  await removePushedImages()
})

interface Report {
  readonly images: readonly {
    readonly name: string
    readonly platform: string
    readonly configDigest: string
    readonly metrics: Readonly<Record<string, number>>
  }[]
  readonly comparison: { readonly images: readonly { readonly metrics: readonly { readonly delta: number }[] }[] }
  readonly push: { readonly kind: string }
  readonly notes: readonly string[]
}

/** `calls`: those of docker. */
async function run(engine: Engine, ...args: readonly string[]) {
  const ended = await weighbridge(['run', '--json', '--builder', engine.builder, ...args], {
    cwd: shop,
    env: { ...environmentOf(engine), PATH: docker.path },
  })
  const calls = docker.calls()
  if (ended.stdout === '') throw new Error(ended.stderr)
  const report: Report = JSON.parse(ended.stdout)
  return { ...ended, report, calls }
}

const weights = ({ images }: Report) => images.map(({ metrics: { download: _download, ...exact } }) => exact)
const deltas = ({ comparison }: Report) => comparison.images.map(({ metrics }) => metrics[0]?.delta)

const PLATFORM_ARGS = PLATFORMS.flatMap((platform) => ['--platform', platform])

test('on nodes, each platform weighs what it weighs on one, and is compared with its base', async () => {
  const built = [...PLATFORM_ARGS, '--base-mode', 'rebuild']
  const [one, two] = [await run(builders.one, ...built), await run(builders.two, ...built)]
  for (const { code, report } of [one, two]) {
    expect([code, report.notes]).toEqual([0, []])
    expect(report.images.map(({ platform }) => platform)).toEqual(PLATFORMS)
  }
  expect(weights(two.report)).toEqual(weights(one.report))
  expect(deltas(two.report)).toEqual(deltas(one.report))
  // Of 100,000 bytes more, part was padding before: the linker rounds sections up, to 64 KiB on arm64.
  expect(deltas(two.report).every((delta = 0) => delta > 30_000)).toBe(true)
})

describe('pushed from nodes', () => {
  test('within its budget: one index with each platform, as it was weighed', async () => {
    const name = `${REGISTRY}/${imageName('two-nodes')}`
    const { code, report } = await run(builders.two, ...PLATFORM_ARGS, '--push', '--tag', name, '--budget', '100MB')
    expect([code, report.push]).toEqual([
      0,
      { kind: 'pushed', pushed: [{ name, digest: crane('digest', '--insecure', name) }] },
    ])
    for (const { platform, configDigest, metrics } of report.images) {
      const manifest = crane('manifest', '--insecure', '--platform', platform, name)
      expect(JSON.parse(manifest).config.digest).toBe(configDigest)
      const layer = JSON.parse(manifest).layers[0].digest
      const app = execFileSync('tar', ['-xzO'], {
        input: craneBytes('blob', '--insecure', `${name.replace(/:latest$/, '')}@${layer}`),
        maxBuffer: 2 ** 30,
      })
      expect(app.length).toBe(metrics.unpacked)
      expect(app.readUInt16LE(18) === AARCH64).toBe(platform === 'linux/arm64')
    }
  })

  test('two images: each is an index of its own', async () => {
    const tags = ['app', 'same'].map((target) => [target, `${REGISTRY}/${imageName(`nodes-${target}`)}`] as const)
    const set = tags.flatMap(([target, name]) => ['--set', `${target}.tags=${name}`])
    const given = ['--files', 'docker-bake.hcl', '--targets', 'app,same', '--base-mode', 'record', '--push']
    const { code, report } = await run(builders.two, ...given, ...set)
    const pushed = tags.map(([, name]) => ({ name, digest: crane('digest', '--insecure', name) }))
    expect([code, report.push]).toEqual([0, { kind: 'pushed', pushed }])
    for (const { name, platform, configDigest } of report.images) {
      const pushedAs = tags.find(([target]) => target === name)![1]
      const manifest = crane('manifest', '--insecure', '--platform', platform, pushedAs)
      expect(JSON.parse(manifest).config.digest).toBe(configDigest)
    }
  })

  test('over its budget: there is no tag', async () => {
    const name = `${REGISTRY}/${imageName('two-nodes-over')}`
    const { code, report } = await run(builders.two, ...PLATFORM_ARGS, '--push', '--tag', name, '--budget', '1kB')
    expect([code, report.push.kind]).toEqual([1, 'held back'])
    expect(() => crane('digest', '--insecure', name)).toThrow(/(MANIFEST|NAME)_UNKNOWN/)
  })
})

test('the targets of a bake file are built on nodes, too, by one bake of all platforms at the head and one at the base', async () => {
  const given = ['--files', 'docker-bake.hcl', '--targets', 'app,same', '--base-mode', 'rebuild']
  const { code, report, calls } = await run(builders.two, ...given)
  expect([code, report.notes]).toEqual([0, []])
  const bakes = calls.filter((call) => /^buildx bake .* -- /.test(call)).map((call) => call.replace(/.* -- /, ''))
  expect(bakes).toEqual(Array(2).fill('app_linux_amd64 app_linux_arm64 same_linux_amd64 same_linux_arm64'))
  expect(calls.filter((call) => call.startsWith('buildx inspect'))).toHaveLength(1)
  expect(deltas(report).every((delta = 0) => delta > 30_000)).toBe(true)
  const rows = report.images.map(({ name, platform }) => [name, platform])
  expect(rows).toEqual(['app', 'same'].flatMap((name) => PLATFORMS.map((platform) => [name, platform])))
})
