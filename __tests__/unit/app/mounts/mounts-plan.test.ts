import { expect, test } from '@jest/globals'
import { planMounts } from '../../../../src/app/mounts/mounts-plan.ts'
import { buildOf } from '../../../support/inputs.ts'
import { fakePorts } from '../../../support/ports.ts'

const DOCKERFILE = 'FROM golang:1.22-alpine\nCOPY go.sum ./\nRUN --mount=type=cache,target=/go/pkg/mod go build\n'
const JOB = {
  name: 'shop',
  inputs: buildOf({}),
  definition: null,
  cacheMounts: { use: 'auto', save: 'base' },
  head: null,
  commit: null,
  dockerfile: DOCKERFILE,
  facts: { platform: 'linux/amd64', buildkit: ['v0.26.3'] },
} as const

test.each([
  ['there', async () => 'golang.org/x/net v0.25.0 h1:AAAA=\n', ['golang.org/x/net@v0.25.0']],
  ['not there', async () => undefined, []],
  ['not to be read', async () => Promise.reject(new Error('EACCES: permission denied')), []],
])('a go.sum that is %s', async (_, read, modules) => {
  const { ports } = fakePorts({})
  const plan = await planMounts({ ...ports, files: { ...ports.files, read } }, JOB)
  expect(plan?.found.carried.map(({ id }) => id)).toEqual(['/go/pkg/mod'])
  expect([...plan!.modules]).toEqual(modules)
  expect(plan!.goSum === null).toBe(modules.length === 0)
})

const UI_FIRST = `FROM node:20 AS ui
RUN --mount=type=cache,target=/root/.npm npm ci
FROM golang:1.22
COPY --from=ui /d /d
RUN --mount=type=cache,target=/root/.cache/go-build go build
`
const buildKeys = async (dockerfile: string, platforms: readonly string[]) => {
  const job = { ...JOB, inputs: buildOf({ platforms: platforms.join(',') }), dockerfile, commit: 'c'.repeat(40) }
  const plan = await planMounts(fakePorts({}).ports, job)
  return plan!.keysOf(plan!.found.carried.find(({ kind }) => kind === 'go-build')!)
}

test.each([
  // what changed                             Dockerfile                                    platforms       same key
  ['the image of a stage without Go', UI_FIRST.replace('node:20', 'node:22'), ['linux/arm64'], true],
  ['the image with Go', UI_FIRST.replace('golang:1.22', 'golang:1.26'), ['linux/arm64'], false],
  ['the platform’s spelling', UI_FIRST, ['linux/aarch64'], true],
  ['the platform', UI_FIRST, ['linux/arm/v7'], false],
])('the key of what Go compiled, with another %s', async (_, dockerfile, platforms, same) => {
  const [before, after] = [await buildKeys(UI_FIRST, ['linux/arm64']), await buildKeys(dockerfile, platforms)]
  expect(before.hit === after.hit).toBe(same)
  expect(before.partial.some((key) => after.partial.includes(key))).toBe(same)
})
