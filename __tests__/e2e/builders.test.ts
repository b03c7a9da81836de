import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { stateOf } from '../support/builder-state.ts'
import {
  CLASSIC,
  CONTAINER,
  CONTAINERD,
  crane,
  docker,
  environmentOf,
  REGISTRY,
  type Engine,
  removeTestImages,
} from '../support/engines.ts'
import { weighbridge, type Ended } from '../support/programs.ts'
import { git, temporaryFolder } from '../support/repository.ts'

const DOCKERFILE = 'FROM alpine\nWORKDIR /srv\nCOPY app ./\n'
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let shop: string

/** A repository with a base on main and a head on a branch, whose app is 300,000 bytes larger. */
beforeAll(async () => {
  folder = await temporaryFolder()
  shop = join(folder.path, 'shop')
  await git(folder.path, 'init', '--quiet', '--initial-branch=main', shop)
  await commit(100_000)
  await git(shop, 'switch', '--quiet', '--create', 'grow')
  await commit(400_000)
})
afterAll(async () => {
  for (const engine of [CLASSIC, CONTAINERD]) removeTestImages(engine)
  await folder[Symbol.asyncDispose]()
})

async function commit(bytes: number): Promise<void> {
  await writeFile(join(shop, 'Dockerfile'), DOCKERFILE)
  await writeFile(join(shop, 'app'), `${Date.now()}`.padEnd(bytes)) // no image that is there already is the same
  await git(shop, 'add', '--all')
  await git(shop, 'commit', '--quiet', '--message', `${bytes} bytes`)
}

const images = (engine: Engine) =>
  new Set(
    docker(engine, 'image', 'ls', '--all', '--quiet', '--no-trunc')
      .split('\n')
      .filter((id) => id !== ''),
  )

function run(engine: Engine, ...args: readonly string[]): Promise<Ended> {
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
  return weighbridge(['run', '--json', ...builder, ...args], { cwd: shop, env: environmentOf(engine) })
}

describe.each([CLASSIC, CONTAINERD, CONTAINER])('$name', (engine) => {
  test('head against base, own against base layers, and nothing of the base left in the engine', async () => {
    const before = images(engine)
    const tag = 'weighbridge-e2e/grow:latest'
    const name = `grow-${engine.name}`
    const { code, stdout } = await run(engine, '--tags', tag, '--name', name, '--max-growth', '299999B')
    expect(code).toBe(1)
    const report = JSON.parse(stdout)
    expect(report.baseline).toMatchObject({
      kind: 'baseline',
      source: 'rebuild',
      commit: await git(shop, 'rev-parse', 'main'),
    })
    const { metrics, layers } = report.images[0]
    expect(metrics).toMatchObject({ own: 400_000, base: metrics.unpacked - 400_000 })
    expect(layers.map(({ origin }: { origin: string }) => origin)).toEqual([
      ...layers.slice(2).map(() => 'base'),
      'own',
      'own',
    ])
    expect(report.comparison.images[0].metrics[0]).toMatchObject({ metric: 'unpacked', delta: 300_000 })
    expect(report.notes).toEqual([])
    const left = [...images(engine)].filter((id) => !before.has(id))
    expect(left).toHaveLength(engine === CONTAINER ? 0 : 1) // the head's own
  })

  test('what is pushed is what is weighed', async () => {
    const tag = `${REGISTRY}/weighbridge-e2e/pushed-${engine.name.replaceAll(/\W+/g, '-')}:latest`
    const { code, stdout, stderr } = await run(engine, '--tags', tag, '--push', '--name', 'pushed')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const manifest = JSON.parse(crane('manifest', '--insecure', '--platform', 'linux/amd64', tag))
    const [image] = JSON.parse(stdout).images
    expect(image.configDigest).toBe(manifest.config.digest)
    const sizes = manifest.layers.map(({ size }: { size: number }) => size)
    if (image.downloadMethod === 'blobs') {
      expect(image.layers.map(({ download }: { download: number }) => download)).toEqual(sizes)
    }
  })
})

test("a user's own image without a name stays, also when the base comes out the same", async () => {
  await git(shop, 'switch', '--quiet', 'main')
  const mine = docker(CLASSIC, 'buildx', 'build', '--quiet', shop)
  await git(shop, 'switch', '--quiet', 'grow')
  const { code } = await run(CLASSIC, '--name', 'mine', '--tags', 'weighbridge-e2e/mine')
  expect(code).toBe(0)
  expect(images(CLASSIC)).toContain(mine)
  docker(CLASSIC, 'image', 'rm', mine)
})

/** Temporary folders that runs have made and not removed yet. */
const foldersOfRuns = () => readdirSync(tmpdir()).filter((name) => /^weighbridge-[A-Za-z0-9]{6}$/.test(name))

test('a run that is cancelled stops its build, reports nothing, and leaves no folder behind', async () => {
  const mark = randomUUID()
  await writeFile(join(shop, 'Slow.Dockerfile'), `FROM alpine\nRUN sleep 300; : ${mark}\n`)
  const cli = resolve(import.meta.dirname, '../../dist/cli/index.js')
  const before = foldersOfRuns()
  const child = spawn(process.execPath, [cli, 'run', '--file', 'Slow.Dockerfile'], {
    cwd: shop,
    env: environmentOf(CLASSIC),
  })
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  const ended = new Promise((resolveEnded) => child.on('close', resolveEnded))
  const isBuilding = () => stateOf(CLASSIC).some(({ description }) => description.includes(mark))
  for (const until = Date.now() + 60_000; !isBuilding() && Date.now() < until;) await sleep(200)
  const stopped = Date.now()
  child.kill('SIGTERM')
  const code = await ended
  expect({ code, said }).toEqual({ code: 4, said: expect.stringMatching(/^error: .*cancelled \(SIGTERM\)/) })
  expect(Date.now() - stopped).toBeLessThan(60_000)
  expect(foldersOfRuns()).toEqual(before)
})
