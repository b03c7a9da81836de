// The sixty targets of one bake file, on a builder of the engine and on one with the docker-container driver.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER, crane, environmentOf, REGISTRY, type Engine } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git } from '../support/repository.ts'
import { imageName, labelled, removePushedImages, removeTestImages } from '../support/test-images.ts'

const SERVICES = Array.from({ length: 60 }, (_, index) => `s${index}`)
const SHARED = 100_000
const OVER = 's37'
const sizeOf = (service: string): number => 1000 + 10 * SERVICES.indexOf(service)
/** `of`: whose tags; for the bake file, a variable. */
const nameOf = (service: string, of: string): string => `${REGISTRY}/${imageName(`sixty-${of}-${service}`)}`
const ofEngine = ({ builder }: Engine): string => (builder === '' ? 'engine' : 'container')

const DOCKERFILE = labelled(`FROM scratch AS shared
COPY shared /shared
FROM shared
ARG SERVICE
COPY services/$SERVICE /app
`)

const target = (service: string): string => `target "${service}" {
  args = { SERVICE = "${service}" }
  tags = ["${nameOf(service, '${OF}')}"]
}
`

const shop = join(ownFolder(), 'shop')
beforeAll(async () => {
  await git('/', 'init', '--quiet', '--initial-branch=main', shop)
  await mkdir(join(shop, 'services'))
  await writeFile(join(shop, 'Dockerfile'), DOCKERFILE)
  await writeFile(join(shop, 'shared'), NONCE.padEnd(SHARED))
  for (const service of SERVICES) await writeFile(join(shop, 'services', service), service.padEnd(sizeOf(service)))
  const group = `variable "OF" { default = "" }\ngroup "default" { targets = ${JSON.stringify(SERVICES)} }\n`
  await writeFile(join(shop, 'docker-bake.hcl'), group + SERVICES.map(target).join(''))
  const over = `${OVER}: { budgets: [{ metric: unpacked, max: ${SHARED + sizeOf(OVER) - 1}B }] }`
  await writeFile(join(shop, 'weighbridge.yml'), `images:\n  ${over}\n`)
  await git(shop, 'add', '--all')
  await git(shop, 'commit', '--quiet', '--message', 'sixty services')
})
afterAll(async () => {
  await removePushedImages()
  await removeTestImages(CLASSIC)
})

interface Image {
  readonly name: string
  readonly metrics: { readonly unpacked: number }
}

function run(engine: Engine, ...args: readonly string[]) {
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
  const given = ['--files', 'docker-bake.hcl', '--cache-mounts', 'off', ...builder, ...args]
  return weighbridge(['run', '--json', ...given], {
    cwd: shop,
    env: { ...environmentOf(engine), OF: ofEngine(engine) },
  })
}

describe.each([CLASSIC, CONTAINER])('$name', (engine) => {
  test('one of them over its budget: all are weighed, it alone is named, and the registry gets none', async () => {
    const { code, stdout, stderr } = await run(engine, '--push')
    const { images, verdict, push } = JSON.parse(stdout)
    expect([code, push.kind]).toEqual([1, 'held back'])
    expect(stderr.match(/s\d+ is over its budget/g)).toEqual([`${OVER} is over its budget`])
    expect(images.map(({ name, metrics }: Image) => [name, metrics.unpacked])).toEqual(
      SERVICES.map((service) => [service, SHARED + sizeOf(service)]),
    )
    const failing = verdict.images.filter(({ outcomes }: { outcomes: readonly { status: string }[] }) =>
      outcomes.some(({ status }) => status === 'fail'),
    )
    expect(failing.map(({ name }: Image) => name)).toEqual([OVER])
    for (const service of ['s0', OVER, 's59'])
      expect(() => crane('digest', '--insecure', nameOf(service, ofEngine(engine)))).toThrow(/(MANIFEST|NAME)_UNKNOWN/)
  })

  test('without that one, all are pushed', async () => {
    const others = SERVICES.filter((service) => service !== OVER)
    const { code, stdout } = await run(engine, '--push', '--targets', others.join(','))
    const { push } = JSON.parse(stdout)
    expect([code, push.kind]).toEqual([0, 'pushed'])
    expect(push.pushed.map(({ name }: Image) => name)).toEqual(
      others.map((service) => nameOf(service, ofEngine(engine))),
    )
    for (const service of ['s0', 's59']) {
      const { digest } = push.pushed.find(({ name }: Image) => name === nameOf(service, ofEngine(engine)))
      expect(crane('digest', '--insecure', nameOf(service, ofEngine(engine)))).toBe(digest)
    }
  })
})
