import { randomBytes } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { byApi, byCommandLine, type AsideEngine } from '../../src/adapters/docker/aside-engine.ts'
import { discardAside } from '../../src/adapters/docker/aside-images.ts'
import { privateFolder } from '../../src/adapters/exec/private-folder.ts'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import { countedDocker } from './counted-docker.ts'
import { crane, docker, environmentOf, REGISTRY, talkTo, type Engine } from './engines.ts'
import { NONCE } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { weighbridge } from './programs.ts'
import { imageName, labelled, removeTestImages } from './test-images.ts'

/** Larger than what is saved in less time, also compressed; unlike any other image. */
const APP = randomBytes(13_000_000)

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

  /** How many images were saved, as those are that were not pushed. */
  const saves = (): number => counted.calls().filter((call) => call.startsWith('image save')).length

  async function build(dockerfile: string, ...args: readonly string[]): Promise<void> {
    writeFileSync(join(folder, 'Dockerfile'), labelled(dockerfile))
    writeFileSync(join(folder, 'app'), APP)
    docker(engine, 'buildx', 'build', '--quiet', ...args, folder)
  }

  test('an image is read by a push, with the numbers of its archive', async () => {
    const tag = imageName('pushed')
    await build('FROM alpine\nCOPY app /app\nRUN rm /app\n', '--provenance', 'mode=max', '--tag', tag)
    const archive = join(folder, 'saved.tar')
    docker(engine, 'image', 'save', '--output', archive, tag)
    const image = await inspect(tag)
    expect(saves()).toBe(0)
    expect(image.attestations).toBeGreaterThan(0)
    expect(await inspect(archive)).toEqual({ ...image, name: archive })
  })

  test('a small image is saved, with the same numbers as one that is pushed', async () => {
    const tag = imageName('small')
    await build(`FROM scratch\nCOPY Dockerfile /${NONCE}\n`, '--provenance', 'mode=max', '--tag', tag)
    const image = await inspect(tag)
    expect(saves()).toBe(1)
    expect(image).toMatchObject({ downloadMethod: 'blobs', digest: expect.stringMatching(/^sha256:/) })
    expect(image.attestations).toBeGreaterThan(0)
  })

  test('an image without a name stays, and without one', async () => {
    const metadata = join(folder, 'metadata.json')
    await build('FROM scratch\nCOPY app /unnamed\n', '--metadata-file', metadata)
    const { 'containerimage.digest': id } = JSON.parse(readFileSync(metadata, 'utf8'))
    const image = await inspect(id)
    expect(saves()).toBe(0)
    expect(image.metrics.unpacked).toBe(APP.length)
    docker(engine, 'image', 'rm', id)
  })

  test.each<[string, () => AsideEngine]>([
    ['its API', () => byApi({ socket: engine.host.replace('unix://', ''), signal: new AbortController().signal })],
    ['the command line', () => byCommandLine()],
  ])('an image whose name is given away meanwhile stays: by %s', async (_way, make) => {
    await using _ = talkTo(engine)
    const aside = make()
    const [tag, ours] = [imageName('given-away'), `127.0.0.1:9/weighbridge-aside/x:${NONCE}`]
    await build('FROM scratch\nCOPY app /given-away\n', '--tag', tag)
    const id = await aside.idOf(tag)
    expect(await aside.tag(id!, ours)).toBe(true)
    docker(engine, 'image', 'tag', 'alpine', tag)
    await discardAside(ours, undefined, aside)
    expect([await aside.idOf(id!), await aside.idOf(ours)]).toEqual([id, undefined])
    expect(await aside.tag(`sha256:${'0'.repeat(64)}`, ours)).toBe(false)
    await aside.remove(id!)
    expect(await aside.idOf(id!)).toBeUndefined()
  })

  test('a name that a killed run left goes meanwhile', async () => {
    const tag = imageName('beside-left')
    await build('FROM scratch\nCOPY app /beside-left\n', '--tag', tag)
    const own = basename(await privateFolder(folder))
    const dead = own.replace(`-${process.pid}-`, `-${spawnSync('true').pid}-`)
    const left = `127.0.0.1:9/weighbridge-aside/${'0'.repeat(32)}:${dead}`
    docker(engine, 'image', 'tag', tag, left)
    const { code, stderr } = await weighbridge(['inspect', '--json', tag], { cwd: folder, env })
    const isLeft = namesIn().some((name) => name.startsWith(left))
    expect({ code, stderr, isLeft }).toEqual({ code: 0, stderr: '', isLeft: false })
    expect(saves()).toBe(0)
  })

  test('a layer that is known is not sent, and one that nobody compressed is pulled as it is', async () => {
    const tag = imageName('uncompressed')
    const output = `type=image,name=${tag},compression=uncompressed,force-compression=true`
    await build('FROM scratch\nCOPY app /plain\n', '--output', output, '--provenance', 'false')
    const first = await inspect('--download', tag)
    expect(saves()).toBe(0)
    await build('FROM scratch\nCOPY app /plain\nCOPY app /more\n', '--output', output, '--provenance', 'false')
    const image = await inspect(tag)
    expect(saves()).toBe(0)
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
    expect(saves()).toBe(0)
    expect(existsSync(told)).toBe(false)
  })
}
