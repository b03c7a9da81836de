import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cleanUp } from '../support/clean-up.ts'
import { CLASSIC, CONTAINER, crane, docker, environmentOf, REGISTRY, type Engine } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { isolateGit } from '../support/repository.ts'
import { imageName, labelled, removePushedImages, removeTestImages } from '../support/test-images.ts'
import { twoCommits, writeAll } from '../support/two-commits.ts'

const folder = ownFolder()
beforeAll(isolateGit)
afterAll(() => cleanUp(removePushedImages, () => removeTestImages(CLASSIC, CONTAINER)))

/** Pushes an image of these files under a name that may have led to another one before; gives its digest. */
function pushes(reference: string, files: Readonly<Record<string, number>>): string {
  const context = mkdtempSync(join(folder, 'context-'))
  mkdirSync(join(context, 'files'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(context, 'files', name), NONCE.padEnd(bytes))
  writeFileSync(join(context, 'Dockerfile'), labelled('FROM scratch\nCOPY files /\n'))
  const output = `type=image,push=true,name=${reference}`
  const args = ['--builder', CONTAINER.builder, '--provenance=false', '--output', output]
  docker(CONTAINER, 'buildx', 'build', '--quiet', ...args, context)
  return crane('digest', '--insecure', reference)
}

/** The change of a checkout, with what earlier runs left in a cache folder. */
async function judged(directory: string, engine: Engine, cache: string) {
  const args = ['run', '--json', '--name', `shop-${NONCE}`, '--base', 'main', '--max-growth', '69B']
  const env = { ...environmentOf(engine), BUILDX_BUILDER: engine.builder, XDG_CACHE_HOME: `${directory}-${cache}` }
  const { code, stdout } = await weighbridge(args, { cwd: directory, env })
  const report = JSON.parse(stdout || '{}')
  const image = report.comparison?.images?.[0]
  const { delta } = image?.metrics.find(({ metric }: { metric: string }) => metric === 'unpacked') ?? {}
  return { code, delta, source: report.baseline?.source, moved: image?.moved, record: report.images?.[0] }
}

test.each([CLASSIC, CONTAINER])(
  'a base image that is pushed again is no growth of a change, with a record and without: $name',
  async (engine) => {
    const name = imageName(`moved${engine.builder === '' ? '' : '-container'}`).replace(/:latest$/, '')
    const [base, other] = [`${REGISTRY}/${name}:1`, `${REGISTRY}/${name}-other:1`]
    const first = pushes(base, { rootfs: 1000 })
    const copied = pushes(other, { tool: 500 })
    const Dockerfile = `FROM ${base}\nCOPY --from=${other} /tool /tool\nCOPY app /app\n`
    const checkout = await twoCommits(folder, {
      files: { Dockerfile, app: 2000 },
      change: (directory) => writeAll(directory, { app: 2070 }),
    })
    const run = (cache: string) => judged(checkout, engine, cache)
    const own = { code: 1, delta: 70 }

    expect(await run('kept')).toMatchObject({ ...own, source: 'rebuild' })
    const again = await run('kept')
    expect(again).toMatchObject({ ...own, source: 'record', moved: undefined })
    expect(again.record.builtOn).toEqual([
      { name: other, digest: copied },
      { name: base, digest: first },
    ])

    pushes(base, { rootfs: 1000, more: 6000 })
    expect(await run('none')).toMatchObject({ ...own, source: 'rebuild', moved: undefined })
    expect(await run('kept')).toMatchObject({ ...own, source: 'rebuild', moved: undefined })
  },
)

test('a base that cannot be built on what moved is compared without it', async () => {
  const base = `${REGISTRY}/${imageName('gone').replace(/:latest$/, '')}:1`
  pushes(base, { rootfs: 1000, old: 50 }) // more than the nonce has
  const checkout = await twoCommits(folder, {
    files: { Dockerfile: `FROM ${base}\nCOPY --from=${base} /old /kept\nCOPY app /app\n`, app: 2000 },
    change: (directory) => writeAll(directory, { Dockerfile: `FROM ${base}\nCOPY app /app\n`, app: 2120 }),
  })
  expect(await judged(checkout, CLASSIC, 'kept')).toMatchObject({ code: 1, delta: 70, source: 'rebuild' })

  pushes(base, { rootfs: 7000 })
  const { record, ...ended } = await judged(checkout, CLASSIC, 'kept')
  expect(ended).toMatchObject({ code: 1, delta: 70, source: 'record' })
  const download = expect.any(Number)
  expect(ended.moved).toEqual([{ what: 'base image', name: base, unpacked: 5950, download }])
  expect(record.metrics).toMatchObject({ unpacked: 9120, base: 7000, own: 2120 })
})
