// An image that others swap in between the verdict and the push, on the same machine, must not profit from the verdict.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import {
  CLASSIC,
  CONTAINER,
  CONTAINERD,
  crane,
  docker,
  ENGINE_29,
  environmentOf,
  REGISTRY,
} from '../support/engines.ts'
import type { Engine } from '../support/engines.ts'
import { meddlingDocker, type Meddling } from '../support/meddling-docker.ts'
import { NONCE, nonce } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, labelled, removePushedImages, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
afterAll(removePushedImages)
afterAll(() => removeTestImages(CLASSIC, CONTAINERD, ENGINE_29))

/** A folder for an image of one file. */
function contextOf(name: string, content: string): string {
  const folder = join(work, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'app'), content)
  writeFileSync(join(folder, 'Dockerfile'), labelled('FROM scratch\nCOPY app /app\n'))
  return folder
}

/** Runs a push to a name, while somebody else does something. */
async function pushing(engine: Engine, tag: string, context: string, meddling: Meddling) {
  const folder = join(work, nonce())
  const PATH = meddlingDocker(folder, meddling)
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
  const args = ['--push', '--tags', tag, '--budget', '1MB', '--provenance', 'false', ...builder]
  const { code, stdout, stderr } = await weighbridge(['run', '--json', ...args], {
    cwd: context,
    env: { ...environmentOf(engine), PATH },
  })
  expect(existsSync(join(folder, 'done'))).toBe(true)
  const { images, push } = JSON.parse(stdout)
  return { code, stderr, image: images[0], push }
}

const newTag = (): string => `${REGISTRY}/${imageName(`meddled-${nonce()}`)}`

test('a context that changes after the verdict is not what is pushed, where buildx makes it again', async () => {
  const tag = newTag()
  const context = contextOf('changing', NONCE)
  const does = `echo changed >>${join(context, 'app')}`
  const { code, stderr, image, push } = await pushing(CONTAINER, tag, context, { before: 'push=true', does })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(push).toEqual({ kind: 'pushed', pushed: [{ name: tag, digest: image.digest }] })
  expect(crane('digest', '--insecure', tag)).toBe(image.digest)
})

test.each([CLASSIC, CONTAINERD, ENGINE_29])(
  "$name: another build's image under the same name is not what the tag has in the end, and it is told",
  async (engine) => {
    const tag = newTag()
    const other = imageName(`other-${nonce()}`)
    docker(engine, 'buildx', 'build', '--quiet', '--load', '--tag', other, contextOf(nonce(), `other ${NONCE}`))
    const does = `docker image tag ${other} ${tag}`
    const { code, image, push } = await pushing(engine, tag, contextOf(nonce(), NONCE), { before: 'image push', does })
    expect(code).toBe(3)
    const [theirs] = /sha256:[0-9a-f]{64}/.exec(push.message)!
    crane('delete', '--insecure', `${tag.replace(/:latest$/, '')}@${theirs}`) // as the message says
    const digest = crane('digest', '--insecure', tag)
    expect(push).toEqual({
      kind: 'failed',
      message: expect.stringContaining(`was pushed to "${tag}": `),
      pushed: [{ name: tag, digest }],
    })
    expect(JSON.parse(crane('manifest', '--insecure', tag)).config.digest).toBe(image.configDigest)
  },
)
