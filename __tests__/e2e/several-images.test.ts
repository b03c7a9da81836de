import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD, crane, environmentOf, REGISTRY, type Engine } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git } from '../support/repository.ts'
import { imageName, labelled, removePushedImages, removeTestImages } from '../support/test-images.ts'

/** Two stages that all images share, and one for each image; the step of `job` fails where it is told to. */
const DOCKERFILE = labelled(`FROM alpine AS tools
ARG ENGINE
RUN echo ${NONCE} $ENGINE > /tool && head -c 100000 /dev/zero > /zeros
FROM tools AS common
RUN cp /zeros /common
FROM alpine AS api
COPY --from=common /common /app/
COPY app /app/
FROM alpine AS web
COPY --from=common /common /zeros /app/
FROM common AS job
ARG FAILS
RUN test -z "$FAILS"
`)

/** `web` is over its budget. */
const BUDGETS = `images:
  api: { target: api, tags: ${REGISTRY}/${imageName('several-api')}, budget: 100MB }
  web: { target: web, tags: ${REGISTRY}/${imageName('several-web')}, budget: 1kB }
`

const shop = join(ownFolder(), 'shop')
beforeAll(async () => {
  await git('/', 'init', '--quiet', '--initial-branch=main', shop)
  for (const bytes of [10_000, 30_000]) {
    await writeFile(join(shop, 'Dockerfile'), DOCKERFILE)
    await writeFile(join(shop, 'app'), NONCE.padEnd(bytes))
    await writeFile(
      join(shop, 'weighbridge.yml'),
      'images: { api: { target: api }, web: { target: web }, job: { target: job } }\n',
    )
    await git(shop, 'add', '--all')
    await git(shop, 'commit', '--quiet', '--message', `${bytes} bytes`)
    if (bytes === 10_000) await git(shop, 'switch', '--quiet', '--create', 'grow')
  }
})
afterAll(async () => {
  await removePushedImages()
  await removeTestImages(CLASSIC, CONTAINERD)
})

function run(engine: Engine, ...args: readonly string[]) {
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
  const own = ['--build-args', `ENGINE=${engine.name}`]
  return weighbridge(['run', '--json', ...builder, ...own, ...args], { cwd: shop, env: environmentOf(engine) })
}

interface Weighed {
  readonly name: string
  readonly build: { readonly vertices: readonly { readonly name: string; readonly cached: boolean }[] }
}

describe.each([CLASSIC, CONTAINERD, CONTAINER])('$name', (engine) => {
  test('three images with shared stages weigh what each of them weighs alone, as do those of their base', async () => {
    const { code, stdout, stderr } = await run(engine)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { images, comparison, notes } = JSON.parse(stdout)
    expect(images.map(({ name }: Weighed) => name)).toEqual(['api', 'web', 'job'])
    expect(notes).toEqual([])
    for (const image of images) {
      const alone = JSON.parse((await run(engine, '--name', image.name)).stdout)
      const { metrics, layers, baseImage, configDigest } = alone.images[0]
      expect(image).toMatchObject({ metrics, layers, baseImage, configDigest })
      const steps = (each: Weighed) =>
        each.build.vertices.map(({ name }) => name).filter((name) => /^\[.*\] (?!FROM)/.test(name))
      expect(steps(image).toSorted()).toEqual(steps(alone.images[0]).toSorted())
    }
    const deltas = comparison.images.map(({ metrics }: { metrics: readonly { delta: number }[] }) => metrics[0]?.delta)
    expect(deltas).toEqual([20_000, 0, 0])
  })

  test('one over its budget: exit 1, one report, and no image gets into the registry', async () => {
    await writeFile(join(shop, 'budgets.yml'), BUDGETS)
    const { code, stdout } = await run(engine, '--push', '--config', 'budgets.yml')
    const { push, verdict } = JSON.parse(stdout)
    expect([code, push.kind]).toEqual([1, 'held back'])
    expect(verdict.images.map(({ name }: Weighed) => name)).toEqual(['api', 'web'])
    for (const name of ['several-api', 'several-web'])
      expect(() => crane('digest', '--insecure', `${REGISTRY}/${imageName(name)}`)).toThrow(/(MANIFEST|NAME)_UNKNOWN/)
  })

  test('a failing one: exit 3 and its name', async () => {
    const { code, stdout, stderr } = await run(engine, '--build-args', 'FAILS=1')
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(
      /The build of job failed at \[job 1\/1\] RUN test -z "\$FAILS" \(Dockerfile:\d+\): .*exit code: 1/,
    )
  })
})

test('within their budgets, all are pushed as they were weighed', async () => {
  const names = ['api', 'web'].map((name) => `${REGISTRY}/${imageName(`pushed-${name}`)}`)
  const images = ['api', 'web'].map((name, index) => `${name}: { target: ${name}, tags: "${names[index]}" }`)
  await writeFile(join(shop, 'pushed.yml'), `images: { ${images.join(', ')} }\n`)
  const { code, stdout } = await run(CONTAINER, '--push', '--config', 'pushed.yml', '--budget', '100MB')
  const { push, images: weighed } = JSON.parse(stdout)
  const digests = names.map((name) => crane('digest', '--insecure', name))
  expect({ code, push }).toEqual({
    code: 0,
    push: { kind: 'pushed', pushed: names.map((name, index) => ({ name, digest: digests[index] })) },
  })
  const configs = names.map(
    (name) => JSON.parse(crane('manifest', '--insecure', '--platform', 'linux/amd64', name)).config.digest,
  )
  expect(weighed.map(({ configDigest }: { configDigest: string }) => configDigest)).toEqual(configs)
})
