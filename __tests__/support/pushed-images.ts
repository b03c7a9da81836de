import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import { countedDocker } from './counted-docker.ts'
import { crane, docker, environmentOf, REGISTRY, type Engine } from './engines.ts'
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

  test('a layer that is known is not sent, and one that nobody compressed is pulled as it is', async () => {
    const tag = imageName('uncompressed')
    const output = `type=image,name=${tag},compression=uncompressed,force-compression=true`
    await build('FROM scratch\nCOPY app /plain\n', '--output', output, '--provenance', 'false')
    const first = await inspect('--download', tag)
    expect(exports()).toEqual(['image push'])
    await build('FROM scratch\nCOPY app /plain\nCOPY app /more\n', '--output', output, '--provenance', 'false')
    const image = await inspect(tag)
    expect(exports()).toEqual(['image push'])
    expect(image.layers).toHaveLength(2)
    expect(image.layers[0]).toEqual(first.layers[0])
    const pushed = `${REGISTRY}/${tag}`
    docker(engine, 'image', 'tag', tag, pushed)
    docker(engine, 'image', 'push', '--quiet', pushed)
    const { layers, config } = JSON.parse(crane('manifest', '--insecure', pushed))
    const sizes: readonly { readonly size: number }[] = [config, ...layers]
    const download = sizes.reduce((sum, { size }) => sum + size, 0)
    expect(image).toMatchObject({ downloadMethod: 'blobs', metrics: { download } })
    expect(image.digest).toBe(crane('digest', '--insecure', pushed))
    docker(engine, 'image', 'rm', pushed)
  })

  test('no helper for credentials is asked, which may wait for a passphrase', async () => {
    const bin = join(folder, 'helpers')
    mkdirSync(bin)
    const told = join(folder, 'told')
    writeFileSync(join(bin, 'docker-credential-noting'), `#!/bin/sh\necho "$*" >>'${told}'\nexit 1\n`, { mode: 0o755 })
    const config = join(folder, 'config')
    mkdirSync(config)
    writeFileSync(join(config, 'config.json'), '{"credsStore":"noting"}')
    const tag = imageName('anonymous')
    await build('FROM scratch\nCOPY app /anonymous\n', '--tag', tag)
    const noting = { ...env, DOCKER_CONFIG: config, PATH: `${bin}${delimiter}${env.PATH}` }
    const { code, stderr } = await weighbridge(['inspect', '--json', tag], { cwd: folder, env: noting })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(exports()).toEqual(['image push'])
    expect(existsSync(told)).toBe(false)
  })

  test('another image that gets the name before it is saved is not taken for it', async () => {
    const tag = imageName('moved')
    await build('FROM scratch\nCOPY app /moved\n', '--tag', tag)
    const id = docker(engine, 'image', 'inspect', '--format', '{{.Id}}', tag)
    const move = { before: 'image tag', does: `docker image tag alpine ${tag}; docker image rm ${id}` }
    const meddled = { ...env, PATH: meddlingDocker(join(folder, 'moving'), move) }
    const { code, stdout, stderr } = await weighbridge(['inspect', '--json', tag], { cwd: folder, env: meddled })
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    expect(stderr).toContain('is no longer in the engine')
  })
}
