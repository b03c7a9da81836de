import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { WeightRecord } from '../../../../src/record/record.ts'
import { commentMarkdown } from '../../../../src/report/markdown.ts'
import { layer } from '../../../support/images.ts'
import { fakePorts } from '../../../support/ports.ts'
import { app, BASE, inputs, runIn, statuses } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const digest = (of: string) => `sha256:${of.repeat(64)}`
const HEAVIER = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'z'.repeat(4000) }])

/** A world in which alpine is an image of that digest; the head has 70 bytes more than its base. */
const onAlpine = (of: string, rootfs = BASE): World => ({
  base: [rootfs],
  images: (directory) => [rootfs, app(directory === '/base' ? 2000 : 2070)],
  fromImages: [{ reference: 'docker.io/library/alpine:latest', digest: digest(of) }],
})

const RULES = ['--max-growth', '69B']

/** The records that a run left when alpine was another image. */
async function before(): Promise<Map<string, WeightRecord>> {
  const { report, stored } = await runIn(onAlpine('a'), ...RULES)
  expect(report.record.images[0]!.builtOn).toEqual([{ name: 'alpine', digest: digest('a') }])
  return stored
}

test('a record on another image of the same name is weighed again, so that both sides stand on the same', async () => {
  const { report, seen } = await runIn({ ...onAlpine('b', HEAVIER), stored: await before() }, ...RULES)
  expect(report.baselines[0]).toMatchObject({
    source: 'rebuild',
    record: { images: [{ metrics: { unpacked: 6000 } }] },
  })
  expect(seen.info.join('\n')).toMatch(
    /^bbbbbbb: .*alpine is another image now than when it was made; it is weighed again\.$/m,
  )
  expect(statuses(report)).toEqual(['fail'])
  expect(report.comparison).toMatchObject({ images: [{ cause: { delta: 70 } }] })
  expect(commentMarkdown(report)).not.toContain('moved')
})

test('where it cannot be weighed again, the record is used without what moved', async () => {
  const world = onAlpine('b', HEAVIER)
  const images: World['images'] = (folder, plan) => (folder === '/base' ? undefined : world.images!(folder, plan))
  const { report } = await runIn({ ...world, images, stored: await before() }, ...RULES)
  expect(report.baselines[0]).toMatchObject({ source: 'record', record: { images: [{ metrics: { unpacked: 3000 } }] } })
  expect(commentMarkdown(report)).toMatch(/Not in all metrics: alpine is another image now .*its build failed/)
  expect(statuses(report)).toEqual(['fail'])
  expect(report.comparison).toMatchObject({ images: [{ cause: { delta: 70 }, moved: [{ unpacked: 3000 }] }] })
  expect(commentMarkdown(report)).toMatch(/Base image `alpine` moved: \+3 kB, download .*, not by this change/)
})

test('a record on the same image is used', async () => {
  const { report } = await runIn({ ...onAlpine('a'), stored: await before() }, ...RULES)
  expect(report.baselines[0]).toMatchObject({ source: 'record' })
})

test('an image that moves between the two builds of one run is left out, too', async () => {
  let of = 'a'
  const world: World = {
    ...onAlpine('a'),
    get base() {
      return [of === 'a' ? BASE : HEAVIER]
    },
    images(directory) {
      if (directory !== '/base') return [BASE, app(2070)]
      of = 'b'
      return [HEAVIER, app(2000)]
    },
    get fromImages() {
      return [{ reference: 'docker.io/library/alpine:latest', digest: digest(of) }]
    },
  }
  const { ports } = fakePorts(world)
  const report = await run(ports, inputs(...RULES), stopwatch(ports.clock))
  expect(report.baselines[0]).toMatchObject({ source: 'rebuild' })
  expect(report.comparison).toMatchObject({ images: [{ cause: { delta: 70 }, moved: [{ unpacked: -3000 }] }] })
  expect(statuses(report)).toEqual(['fail'])
})

test('a record has no value of a build argument in the names of its images', async () => {
  const files = { '/repo/Dockerfile': 'ARG TAG\nFROM acme:$TAG\nCOPY app /app\n' }
  const fromImages = [{ reference: 'docker.io/library/acme:hunter2', digest: digest('a') }]
  const { report } = await runIn({ ...onAlpine('a'), files, fromImages }, '--build-arg', 'TAG=hunter2')
  expect(report.record.images[0]!.builtOn).toEqual([{ name: 'acme:$TAG', digest: digest('a') }])
  expect(JSON.stringify(report.record)).not.toContain('hunter2')
})
