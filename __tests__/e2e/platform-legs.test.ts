// A job for each platform, which pushes by digest, and one that judges and tags (docs/matrix.md).
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CONTAINER, crane, REGISTRY } from '../support/engines.ts'
import { matrixWorld } from '../support/matrix-world.ts'
import { NONCE } from '../support/nonce.ts'
import { pageWorkflow } from '../support/page-workflow.ts'
import { imageName, labelled, removePushedImages } from '../support/test-images.ts'

const { workspace, jobsOf } = matrixWorld()
const PLATFORMS = ['linux/amd64', 'linux/arm64']

beforeAll(async () => {
  await mkdir(join(workspace, 'two'))
  await writeFile(join(workspace, 'two/Dockerfile'), labelled('FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /app\n'))
  await writeFile(join(workspace, 'two/amd64'), NONCE.padEnd(10_000))
  await writeFile(join(workspace, 'two/arm64'), NONCE.padEnd(20_000))
})
const byDigest: string[] = []
afterAll(() => removePushedImages(...byDigest))

/** What the jobs of the page end with: its legs of these platforms, and the last one, which tags. */
async function tagged(name: string, budget: string, platforms: readonly string[] = PLATFORMS) {
  const repository = `${REGISTRY}/${imageName(name).replace(/:latest$/, '')}`
  const workflow = pageWorkflow('One platform in each job', repository)
  const jobs = jobsOf(workflow)
  const common = { config: 'none.yml', builder: CONTAINER.builder, strict: 'false' }
  const matrix = workflow.included('leg').filter((values) => platforms.includes(values['matrix.platform']!))
  expect(matrix).toHaveLength(platforms.length)
  const codes: number[] = []
  for (const values of matrix) {
    const { code, outputs } = await jobs.leg(values, { ...common, context: 'two', budget, comment: 'never' })
    codes.push(code)
    const { push } = JSON.parse(outputs.get('report-json') ?? '{}')
    byDigest.push(...(push.pushed ?? []).map((each: { digest: string }) => `${repository}@${each.digest}`))
  }
  const { code, outputs } = await jobs.report({}, common)
  return {
    codes,
    code,
    tag: `${repository}:latest`,
    report: JSON.parse(outputs.get('report-json')!),
    digest: outputs.get('digest'),
  }
}

test('within budget: the tag is one index of what both jobs weighed', async () => {
  const { codes, code, tag, report, digest } = await tagged('platform-legs', '100kB')
  expect([codes, code]).toEqual([[0, 0], 0])
  expect(digest).toBe(crane('digest', '--insecure', tag))
  expect(report.push).toEqual({ kind: 'pushed', pushed: [{ name: tag, digest }] })
  expect(report.images).toHaveLength(2)
  for (const { platform, configDigest } of report.images) {
    expect(JSON.parse(crane('manifest', '--insecure', '--platform', platform, tag)).config.digest).toBe(configDigest)
  }
})

test('one platform over budget: there is no tag', async () => {
  const { codes, code, tag, digest } = await tagged('platform-legs-over', '15kB')
  expect([codes, code, digest]).toEqual([[0, 1], 1, ''])
  expect(() => crane('digest', '--insecure', tag)).toThrow(/(MANIFEST|NAME)_UNKNOWN/)
})

test('one job that never came: there is no tag', async () => {
  const { code, tag, report } = await tagged('platform-legs-missing', '100kB', ['linux/amd64'])
  const lost = { kind: 'missing', name: 'shop', platforms: ['linux/arm64'], reason: null }
  expect([code, report.notWeighed]).toEqual([4, [lost]])
  expect(() => crane('digest', '--insecure', tag)).toThrow(/(MANIFEST|NAME)_UNKNOWN/)
})
