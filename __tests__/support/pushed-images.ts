import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import { countedDocker } from './counted-docker.ts'
import { docker, environmentOf, type Engine } from './engines.ts'
import { meddlingDocker } from './meddling-docker.ts'
import { NONCE } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { weighbridge } from './programs.ts'
import { imageName, labelled, removeTestImages } from './test-images.ts'

/** Tests of images that an engine on the containerd store pushes to us. */
export function describePushedImages(engine: Engine): void {
  const folder = ownFolder()
  const counted = countedDocker(folder)
  const env = { ...environmentOf(engine), PATH: counted.path }
  afterAll(() => removeTestImages(engine))

  const namesIn = (): readonly string[] =>
    docker(engine, 'image', 'ls', '--all', '--no-trunc', '--format', '{{.Repository}}:{{.Tag}} {{.ID}}')
      .split('\n')
      .toSorted()

  /** The record of an image; expects that the engine has the same images as before. */
  async function inspect(...args: readonly string[]): Promise<ImageRecord> {
    const before = namesIn()
    const { code, stdout, stderr } = await weighbridge(['inspect', '--json', ...args], { cwd: folder, env })
    expect({ code, stderr, names: namesIn() }).toEqual({ code: 0, stderr: '', names: before })
    const { images }: WeightRecord = JSON.parse(stdout)
    expect(images).toHaveLength(1)
    return images[0]!
  }

  /** What was asked of the engine to get at the bytes of an image. */
  const exports = (): readonly (string | undefined)[] =>
    counted.calls().flatMap((call) => /^image (?:save|push)/.exec(call)?.[0] ?? [])

  async function build(dockerfile: string, ...args: readonly string[]): Promise<void> {
    writeFileSync(join(folder, 'Dockerfile'), labelled(dockerfile))
    writeFileSync(join(folder, 'app'), NONCE.padEnd(200_000))
    docker(engine, 'buildx', 'build', '--quiet', ...args, folder)
  }

  test('an image is read by a push, with the numbers of its archive', async () => {
    const tag = imageName('pushed')
    await build('FROM alpine\nCOPY app /app\nRUN rm /app\n', '--provenance', 'mode=max', '--tag', tag)
    const archive = join(folder, 'saved.tar')
    docker(engine, 'image', 'save', '--output', archive, tag)
    const image = await inspect(tag)
    expect(exports()).toEqual(['image push'])
    expect(image.attestations).toBeGreaterThan(0)
    expect(await inspect(archive)).toEqual({ ...image, name: archive })
  })

  test('an image without a name stays, and without one', async () => {
    const metadata = join(folder, 'metadata.json')
    await build('FROM scratch\nCOPY app /unnamed\n', '--metadata-file', metadata)
    const { 'containerimage.digest': id } = JSON.parse(readFileSync(metadata, 'utf8'))
    const image = await inspect(id)
    expect(exports()).toEqual(['image push'])
    expect(image.metrics.unpacked).toBe(200_000)
    docker(engine, 'image', 'rm', id)
  })

  test('an image whose name is given away meanwhile stays', async () => {
    const tag = imageName('given-away')
    await build('FROM scratch\nCOPY app /given-away\n', '--tag', tag)
    const idOf = (name: string): string => docker(engine, 'image', 'inspect', '--format', '{{.Id}}', name).trim()
    const id = idOf(tag)
    const giveAway = { before: 'image push', does: `docker image tag alpine ${tag}` }
    const meddled = { ...env, PATH: meddlingDocker(join(folder, 'meddling'), giveAway) }
    const { code, stderr } = await weighbridge(['inspect', '--json', tag], { cwd: folder, env: meddled })
    expect({ code, stderr, isAnother: idOf(tag) !== id }).toEqual({ code: 0, stderr: '', isAnother: true })
    expect(idOf(id)).toBe(id)
    expect(namesIn().filter((name) => name.includes('weighbridge-aside'))).toEqual([])
    docker(engine, 'image', 'rm', id)
  })

  test('a layer that is known is not sent, until something else of it is wanted', async () => {
    const tag = imageName('uncompressed')
    const output = `type=image,name=${tag},compression=uncompressed,force-compression=true`
    await build('FROM scratch\nCOPY app /plain\n', '--output', output, '--provenance', 'false')
    expect((await inspect(tag)).metrics.download).toBeNull()
    expect(exports()).toEqual(['image push'])
    await build('FROM scratch\nCOPY app /plain\nCOPY app /more\n', '--output', output, '--provenance', 'false')
    const image = await inspect('--download', tag)
    expect(exports()).toEqual(['image push', 'image push'])
    expect(image.metrics.download).toBeGreaterThan(0)
    expect(image.layers).toHaveLength(2)
  })
}
