import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { WeightRecord } from '../../src/record/record.ts'
import { CLASSIC, CONTAINER, CONTAINERD, crane, docker, REGISTRY, type Engine } from '../support/engines.ts'
import type { Listening } from '../support/loopback.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { emptyConfig, environmentWith, loggedIn, PASSWORD, privateRegistry } from '../support/private-registry.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, removePushedImages } from '../support/test-images.ts'

const NAME = imageName('private')

const work = ownFolder()
let registry: Listening | undefined
beforeAll(async () => {
  writeFileSync(join(work, 'app'), NONCE)
  writeFileSync(join(work, 'Dockerfile'), 'FROM scratch\nCOPY app /app\n')
  const output = `type=image,push=true,name=${REGISTRY}/${NAME}`
  docker(CONTAINER, 'buildx', 'build', '--quiet', '--builder', CONTAINER.builder, '--output', output, work)
  registry = await privateRegistry()
})
afterAll(async () => await registry?.[Symbol.asyncDispose]())
afterAll(removePushedImages)

function inspect(engine: Engine, config: string) {
  const env = environmentWith(config, engine)
  return weighbridge(['inspect', '--json', `${registry!.host}/${NAME}`], { cwd: work, env })
}

test.each([CLASSIC, CONTAINERD, CONTAINER])(
  '$name: a private image is had with the credentials of docker login',
  async (engine) => {
    const denied = await inspect(engine, emptyConfig(work))
    expect(denied).toMatchObject({ code: 4, stderr: expect.stringMatching(/does not let .* be read .*docker login/) })
    const { code, stdout, stderr } = await inspect(engine, loggedIn(work, registry!.host))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { images }: WeightRecord = JSON.parse(stdout)
    expect(images.map(({ digest }) => digest)).toEqual([digestInRegistry()])
    expect(stdout).not.toContain(PASSWORD)
  },
)

/** For the builder's own platform: BuildKit may push an index with provenance. */
const digestInRegistry = (): string => crane('digest', '--insecure', '--platform', 'linux/amd64', `${REGISTRY}/${NAME}`)
