// A bake file with twelve targets: a matrix of nine, a group of two, and one more, of stages that they share.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER, environmentOf, type Engine } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git } from '../support/repository.ts'
import { labelled, labelledImages, removeTestImages } from '../support/test-images.ts'

const SERVICES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

const DOCKERFILE = labelled(`FROM scratch AS shared
COPY lib /lib
FROM shared AS service
ARG NAME
COPY services/$NAME /app
FROM shared AS tool
ARG FILE
COPY $FILE /tool
`)

const bakeFile = (file: string): string => `variable "FILE" { default = "${file}" }
group "default" { targets = ["service", "tools", "library"] }
group "tools" { targets = ["lint", "docs"] }
target "service" {
  name = "service-\${item}"
  matrix = { item = ${JSON.stringify(SERVICES)} }
  target = "service"
  args = { NAME = item }
}
target "_tool" { target = "tool" }
target "lint" {
  inherits = ["_tool"]
  args = { FILE = FILE }
}
target "docs" {
  inherits = ["_tool"]
  args = { FILE = "services/a" }
}
target "library" { target = "shared" }
`

interface Compared {
  readonly metrics: readonly { readonly metric: string; readonly delta: number }[]
}

const folder = join(ownFolder(), 'shop')

beforeAll(async () => {
  await git('/', 'init', '--quiet', '--initial-branch=main', folder)
  await mkdir(join(folder, 'services'), { recursive: true })
  const write = (path: string, bytes: number) => writeFile(join(folder, path), `${NONCE}${path}`.padEnd(bytes))
  await writeFile(join(folder, 'Dockerfile'), DOCKERFILE)
  await writeFile(join(folder, 'docker-bake.hcl'), bakeFile('small'))
  await write('lib', 1000)
  await write('small', 2000)
  await write('large', 5000)
  for (const name of SERVICES) await write(`services/${name}`, 10_000)
  await git(folder, 'add', '--all')
  await git(folder, 'commit', '--quiet', '--message', 'base')
  await git(folder, 'switch', '--quiet', '--create', 'grow')
  await writeFile(join(folder, 'docker-bake.hcl'), bakeFile('large'))
  await write('services/c', 14_000)
  await git(folder, 'commit', '--quiet', '--all', '--message', 'one service grows, and a tool by its bake file')
})
afterAll(() => removeTestImages(CLASSIC))

function run(engine: Engine, ...argv: readonly string[]) {
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
  return weighbridge(['run', '--json', ...builder, ...argv], { cwd: folder, env: environmentOf(engine) })
}

test('each target is weighed and compared with what the bake file of the base says', async () => {
  const { code, stdout } = await run(CONTAINER, '--source', '.', '--max-growth', '3500B')
  expect(code).toBe(1)
  const report = JSON.parse(stdout)
  const weights = Object.fromEntries(
    report.images.map(({ name, metrics }: { name: string; metrics: { unpacked: number } }) => [name, metrics.unpacked]),
  )
  expect(weights).toEqual({
    ...Object.fromEntries(SERVICES.map((name) => [`service-${name}`, name === 'c' ? 15_000 : 11_000])),
    lint: 6000,
    docs: 11_000,
    library: 1000,
  })
  expect(report.baselines.map(({ name, source }: { name: string; source: string }) => [name, source])).toEqual(
    report.images.map(({ name }: { name: string }) => [name, 'rebuild']),
  )
  expect(report.verdict.status).toBe('fail')
  const failed = report.verdict.images.filter(({ outcomes }: { outcomes: readonly { status: string }[] }) =>
    outcomes.some(({ status }) => status === 'fail'),
  )
  expect(failed.map(({ name }: { name: string }) => name)).toEqual(['service-c'])
  const changed = report.comparison.images.filter(({ metrics }: Compared) =>
    metrics.some(({ metric, delta }) => metric === 'unpacked' && delta !== 0),
  )
  expect(changed.map(({ name }: { name: string }) => name)).toEqual(['service-c', 'lint'])
})

test('name chooses one, and set overrides a field of it', async () => {
  const argv = ['--name', 'lint', '--set', 'lint.args.FILE=services/b', '--budget', '11kB']
  const { code, stdout } = await run(CLASSIC, ...argv)
  expect(code).toBe(0)
  expect(JSON.parse(stdout).images).toMatchObject([{ name: 'lint', metrics: { unpacked: 11_000 } }])
})

test.each<[string, readonly string[], RegExp]>([
  [
    'a target that is not there',
    ['--targets', 'service-z'],
    /--targets: the bake file has no target "service-z"\. .*has .*service-a, .*Did you mean "service-/,
  ],
  ['a file that is not there', ['--files', 'no.hcl'], /There is no bake file in .*no\.hcl/],
  ['a file that is none', ['--files', 'lib'], /The bake file cannot be used: /],
])('exit 2 before anything is built: %s', async (_, argv, message) => {
  const before = labelledImages(CLASSIC)
  const { code, stdout, stderr } = await run(CLASSIC, ...argv)
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
  expect(labelledImages(CLASSIC)).toEqual(before)
})
