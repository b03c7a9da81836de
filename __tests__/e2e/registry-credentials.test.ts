import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Record } from '../../src/record/record.ts'
import {
  CLASSIC,
  CONTAINER,
  CONTAINERD,
  crane,
  docker,
  environmentOf,
  REGISTRY,
  type Engine,
} from '../support/engines.ts'
import { listening, type Listening } from '../support/loopback.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, removePushedImages } from '../support/test-images.ts'

const NAME = imageName('private')
const CREDENTIALS = Buffer.from('weigher:canary').toString('base64')

const work = ownFolder()
let proxy: Listening | undefined
beforeAll(async () => {
  writeFileSync(join(work, 'app'), NONCE)
  writeFileSync(join(work, 'Dockerfile'), 'FROM scratch\nCOPY app /app\n')
  const output = `type=image,push=true,name=${REGISTRY}/${NAME}`
  docker(CONTAINER, 'buildx', 'build', '--quiet', '--builder', CONTAINER.builder, '--output', output, work)
  proxy = await listening(createServer(guard))
  const auths = { [proxy.host]: { auth: CREDENTIALS } }
  writeFileSync(join(work, 'config.json'), JSON.stringify({ auths }))
})
afterAll(async () => await proxy?.[Symbol.asyncDispose]())
afterAll(removePushedImages)

/** The registry of the tests, behind a password. */
function guard(asked: IncomingMessage, answer: ServerResponse): void {
  if (asked.headers.authorization !== `Basic ${CREDENTIALS}`) {
    answer.writeHead(401, { 'www-authenticate': 'Basic realm="private"' }).end()
    return
  }
  const [hostname, port] = REGISTRY.split(':')
  const { method, url: path, headers } = asked
  request({ hostname, port, method, path, headers }, (real) => {
    answer.writeHead(real.statusCode ?? 500, real.headers)
    real.pipe(answer)
  })
    .on('error', () => answer.destroy())
    .end()
}

/** The user's builders are kept, whichever configuration has the credentials. */
function inspect(engine: Engine, config: string) {
  const builders =
    process.env['BUILDX_CONFIG'] ?? join(process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'), 'buildx')
  const env = {
    ...environmentOf(engine),
    BUILDX_BUILDER: engine.builder,
    BUILDX_CONFIG: builders,
    DOCKER_CONFIG: config,
  }
  return weighbridge(['inspect', '--json', `${proxy!.host}/${NAME}`], { cwd: work, env })
}

test.each([CLASSIC, CONTAINERD, CONTAINER])(
  '$name: a private image is had with the credentials of docker login',
  async (engine) => {
    const denied = await inspect(engine, mkdtempSync(join(work, 'nobody-')))
    expect(denied).toMatchObject({ code: 4, stderr: expect.stringMatching(/does not let .* be read .*docker login/) })
    const { code, stdout, stderr } = await inspect(engine, work)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { images }: Record = JSON.parse(stdout)
    expect(images.map(({ digest }) => digest)).toEqual([digestInRegistry()])
    expect(stdout).not.toContain('canary')
  },
)

/** As the builder's own platform has it: BuildKit may push an index with provenance. */
const digestInRegistry = (): string => crane('digest', '--insecure', '--platform', 'linux/amd64', `${REGISTRY}/${NAME}`)
