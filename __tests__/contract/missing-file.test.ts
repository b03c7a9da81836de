import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { imageSource } from '../../src/adapters/docker/images.ts'
import { SCRATCH } from '../support/scratch.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, type FakeDocker, type Reply } from '../support/fake-docker.ts'
import { temporaryFolder } from '../support/repository.ts'

const source = imageSource(new AbortController().signal, SCRATCH)
const ABSENT: Reply = { code: 1, stderr: 'Error response from daemon: No such image: x\n' }
const DENIED: Reply = {
  code: 1,
  stderr: 'permission denied while trying to connect to the docker API at unix:///var/run/docker.sock\n',
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
  await writeFile(join(folder.path, 'image.tar'), '')
  await mkdir(join(folder.path, 'layout'))
  await mkdir(join(folder.path, 'build.oci'))
  await symlink('gone.tar', join(folder.path, 'link.tar'))
})
afterAll(async () => await folder[Symbol.asyncDispose]())

describe('a path that is not there is said to be that, and no engine is asked for it', () => {
  test.each<[string, string]>([
    ['imge.tar', 'image.tar'],
    ['imagetar', 'image.tar'],
    ['layuot', 'layout'],
  ])('%s, and what is most like it is named', async (name, like) => {
    await using docker = await fakeDocker({ inspect: DENIED })
    const path = join(folder.path, name)
    const error = await errorOf(source.open(path))
    expect(error.message).toBe(`There is no file or folder "${path}". Did you mean "${join(folder.path, like)}"?`)
    expect([error.code, error.exit, await docker.calls()]).toEqual(['image.no-file', 4, []])
  })

  test.each<[string, RegExp]>([
    ['./nothing-is-called-so.tar', /"\.\/nothing-is-called-so\.tar"\. Give the path of an archive/],
    ['../no/such/folder/x.tar', /There is no folder "\.\.\/no\/such\/folder"/],
    ['~/x.tar', /write "\$HOME"/],
    ['./', /is not an image: the folder lacks oci-layout/],
  ])('%s', async (path, message) => {
    await using docker = await fakeDocker({ inspect: DENIED })
    expect((await errorOf(source.open(path))).message).toMatch(message)
    expect(await docker.calls()).toEqual([])
  })
})

describe('of what ends with a colon, it is said what is missing, and no engine is asked', () => {
  test.each<[string, string]>([
    ['image.tar:', '"image.tar:" ends with a colon, but lacks the name of an image in it ("image.tar:NAME").'],
    ['nosuch.tar:', '"nosuch.tar:" ends with a colon, but lacks the name of an image in it ("nosuch.tar:NAME").'],
    ['shop:', '"shop:" ends with a colon, but lacks the tag of the image ("shop:latest").'],
  ])('%s', async (name, message) => {
    await using docker = await fakeDocker({ inspect: DENIED })
    const error = await errorOf(source.open(name))
    expect([error.code, error.exit, await docker.calls()]).toEqual(['input.image-name', 2, []])
    expect(error.message).toBe(`${message} Add it, or leave out the colon.`)
  })

  test('unless it is what a file is called', async () => {
    await writeFile(join(folder.path, 'odd.tar:'), '')
    expect(await source.open(join(folder.path, 'odd.tar:'))).toMatchObject({ name: join(folder.path, 'odd.tar:') })
  })
})

describe('of what is there and is no image, that is said, and no engine is asked', () => {
  test.each<[string, string, string]>([
    ['build.oci', 'image.not-an-image', 'build.oci is not an image: the folder lacks oci-layout'],
    ['build.oci:shop:1', 'image.not-an-image', 'build.oci is not an image: the folder lacks oci-layout'],
    ['./build.oci', 'image.not-an-image', './build.oci is not an image: the folder lacks oci-layout'],
    [
      './link.tar',
      'image.no-file',
      'no file or folder "./link.tar". It is a link to "gone.tar", which does not exist.',
    ],
    ['./image.tar/', 'image.no-file', 'no file or folder "./image.tar/". Did you mean "./image.tar"?'],
  ])('%s', async (name, code, message) => {
    await using docker = await fakeDocker({ inspect: DENIED })
    const before = process.cwd()
    process.chdir(folder.path)
    try {
      const error = await errorOf(source.open(name))
      expect([error.code, error.message]).toEqual([code, expect.stringContaining(message)])
    } finally {
      process.chdir(before)
    }
    expect(await docker.calls()).toEqual([])
  })
})

/** Calls of `docker image inspect`: what kind of store it is, is asked beside the first. */
const imagesAsked = async (docker: FakeDocker) =>
  (await docker.calls()).filter(([group, word]) => group === 'image' && word === 'inspect')

describe('what only ends as a file does may be an image, so the engine is asked, and never blamed', () => {
  test.each(
    ['nosuch.tar', 'nosuch.tar.gz', 'nosuch.TGZ', 'nosuch.oci', 'builds/nosuch.tar.zst', 'nosuch.json'].flatMap(
      (name) => [ABSENT, DENIED].map((reply): [string, Reply] => [name, reply]),
    ),
  )('%s', async (name, inspect) => {
    await using docker = await fakeDocker({ inspect })
    expect(await errorOf(source.open(name))).toMatchObject({ code: 'image.no-file', fields: { path: name } })
    expect(await imagesAsked(docker)).toHaveLength(1)
  })

  test.each<[string, string]>([
    ['nosuch.tar:shop:1', 'nosuch.tar'],
    ['docs/nosuch.tar:v1', 'docs/nosuch.tar'],
  ])('%s, in a folder that is there', async (name, path) => {
    await using docker = await fakeDocker({ inspect: DENIED })
    expect(await errorOf(source.open(name))).toMatchObject({ code: 'image.no-file', fields: { path } })
    expect(await imagesAsked(docker)).toHaveLength(1)
  })

  test('and where it has one of that name, that is what was meant', async () => {
    await using docker = await fakeDocker({ inspect: { stdout: 'sha256:1d\n' } })
    expect(await source.open('shop.tar')).toMatchObject({ name: 'shop.tar', id: 'sha256:1d' })
    expect(await imagesAsked(docker)).toHaveLength(1)
  })
})

test.each<[string, Reply, string]>([
  ['shop', ABSENT, 'image.not-found'],
  ['shop:1.tar', ABSENT, 'image.not-found'],
  ['ghcr.io/nosuch/app.tar:v1', ABSENT, 'image.not-found'],
  ['ghcr.io/nosuch/app.tar:v1', DENIED, 'engine.denied'],
  ['nosuch/app.oci:v1', DENIED, 'engine.denied'],
  ['localhost:5000/app.tar:v1', DENIED, 'engine.denied'],
  ['shop', DENIED, 'engine.denied'],
])('the name of an image, %s, is looked for in the engine, which is asked in vain', async (name, inspect, code) => {
  await using docker = await fakeDocker({ inspect })
  expect((await errorOf(source.open(name))).code).toBe(code)
  expect(await imagesAsked(docker)).toHaveLength(1)
})
