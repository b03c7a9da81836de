import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { WeightRecord } from '../../src/record/record.ts'
import { countedDocker } from '../support/counted-docker.ts'
import { CLASSIC, CONTAINERD, docker, environmentOf, type Engine } from '../support/engines.ts'
import { meddlingDocker } from '../support/meddling-docker.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
const { path, calls } = countedDocker(work)
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

async function inspect(engine: Engine, image: string) {
  calls()
  const id = docker(engine, 'image', 'inspect', '--format', '{{.Id}}', image)
  const since = Date.now()
  const env = { ...environmentOf(engine), PATH: path, XDG_CACHE_HOME: join(work, engine.name) }
  const { code, stdout, stderr } = await weighbridge(['inspect', '--json', image], { cwd: work, env })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const record: WeightRecord = JSON.parse(stdout)
  const saves = calls().filter((line) => line.startsWith('image save ')).length
  return { image: record.images[0]!, exports: saves + pushesSince(engine, since, id) }
}

/** How often the image of an ID was pushed to us, by the names that it got. */
function pushesSince(engine: Engine, since: number, id: string): number {
  const times = ['--since', `${since / 1000}`, '--until', `${Date.now() / 1000}`]
  const format = '{{.Actor.ID}} {{.Actor.Attributes.name}}'
  const tagged = docker(engine, 'events', ...times, '--filter', 'event=tag', '--format', format)
  return tagged.split('\n').filter((line) => line.startsWith(id) && line.includes('/weighbridge-aside/')).length
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

test('an image whose name is given to another one before it is saved is weighed, and kept as itself', async () => {
  const context = join(work, 'moving')
  mkdirSync(context)
  writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY a /a\n')
  writeFileSync(join(context, 'a'), NONCE.padEnd(70_000, 'm'))
  const tag = imageName('moving')
  docker(CLASSIC, 'buildx', 'build', '--quiet', '--load', '--tag', tag, context)
  const id = docker(CLASSIC, 'image', 'inspect', '--format', '{{.Id}}', tag)
  const meddled = meddlingDocker(join(work, 'meddling'), { before: 'image save', does: `docker tag alpine ${tag}` })
  const { images }: WeightRecord = JSON.parse(await inspected(tag, meddled))
  expect(images).toMatchObject([{ configDigest: id, metrics: { unpacked: 70_000 } }])
  const again: WeightRecord = JSON.parse(await inspected(id, path))
  expect(again.images).toMatchObject([{ configDigest: id, metrics: { unpacked: 70_000 } }])
  docker(CLASSIC, 'image', 'rm', id)
})

/** Of an image of the classic store, with this PATH. */
async function inspected(image: string, searched: string): Promise<string> {
  const env = { ...environmentOf(CLASSIC), PATH: searched, XDG_CACHE_HOME: join(work, 'moving cache') }
  const { code, stdout, stderr } = await weighbridge(['inspect', '--json', image], { cwd: work, env })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}
