import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { WeightRecord } from '../../src/record/record.ts'
import { countedDocker } from '../support/counted-docker.ts'
import { CLASSIC, CONTAINERD, docker, environmentOf, type Engine } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
const { path, calls } = countedDocker(work)
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

async function inspect(engine: Engine, image: string) {
  calls()
  const env = { ...environmentOf(engine), PATH: path, XDG_CACHE_HOME: join(work, engine.name) }
  const { code, stdout, stderr } = await weighbridge(['inspect', '--json', image], { cwd: work, env })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const record: WeightRecord = JSON.parse(stdout)
  return { image: record.images[0]!, exports: calls().filter((line) => /^image (?:save|push) /.test(line)).length }
}

test.each([CLASSIC, CONTAINERD])('an image whose layers are all known is not read again: $name', async (engine) => {
  const context = join(work, `context of ${engine.name}`)
  mkdirSync(context)
  const build = (name: string, more: string): string => {
    writeFileSync(join(context, 'Dockerfile'), `FROM scratch\nCOPY a /a\n${more}`)
    const tag = imageName(name)
    docker(engine, 'buildx', 'build', '--quiet', '--provenance=false', '--load', '--tag', tag, context)
    return tag
  }
  writeFileSync(join(context, 'a'), NONCE.padEnd(100_000, 'a'))
  writeFileSync(join(context, 'b'), NONCE.padEnd(200_000, 'b'))
  const known = build('known', '')
  const first = await inspect(engine, known)
  const second = await inspect(engine, known)
  expect({ first: first.exports, second: second.exports }).toEqual({ first: 1, second: 0 })
  expect(second.image).toEqual(first.image)
  expect(second.image.metrics.unpacked).toBe(100_000)

  const third = await inspect(engine, build('other', 'COPY b /b\n')) // another image with a shared layer
  expect(third.exports).toBe(1)
  expect(third.image.metrics.unpacked).toBe(300_000)
})
