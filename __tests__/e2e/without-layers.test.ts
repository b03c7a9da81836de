import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import { CLASSIC, CONTAINERD, docker, environmentOf, type Engine } from '../support/engines.ts'
import { inspectImage } from '../support/inspect.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))
writeFileSync(join(work, 'app'), 'x'.repeat(700))

async function runOn(engine: Engine, dockerfile: string, tag: string): Promise<ImageRecord> {
  writeFileSync(join(work, 'Dockerfile'), dockerfile)
  const env = { ...environmentOf(engine), BUILDX_BUILDER: engine.builder }
  const { stdout, ...rest } = await weighbridge(['run', '--json', '--tags', tag], { cwd: work, env })
  expect(rest).toEqual({ code: 0, stderr: '' })
  const { images }: WeightRecord = JSON.parse(stdout)
  expect(images).toHaveLength(1)
  return images[0]!
}

describe.each([CLASSIC, CONTAINERD])('an image of nothing but metadata: $name', (engine) => {
  const tag = imageName('no-layers')
  const nothing = { unpacked: 0, rootfs: 0, wasted: 0, own: 0, base: 0, layers: 0, files: 0 }

  test('weighs 0 B when it is built, when it is looked into, and as a base image', async () => {
    const built = await runOn(engine, `FROM scratch\nLABEL nonce=${NONCE}\nCMD ["/app"]\n`, tag)
    expect(built).toMatchObject({ layers: [], metrics: nothing })
    const id = docker(engine, 'image', 'inspect', '--format', '{{.Id}}', tag).trim()
    expect([built.digest, built.configDigest]).toContain(id)

    const found = await inspectImage(engine, tag)
    expect(found).toMatchObject({ layers: [], metrics: nothing, configDigest: built.configDigest })

    const above = await runOn(engine, `FROM ${tag}\nCOPY app /app\n`, imageName('above'))
    expect(above.metrics).toMatchObject({ unpacked: 700, own: 700, base: 0, layers: 1 })
  })
})
