import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { settledState } from '../support/builder-state.ts'
import { runIn } from '../support/growing-shop.ts'
import { nonce } from '../support/nonce.ts'
import { ownElsewhere, type Elsewhere } from '../support/own-elsewhere.ts'
import { ownFolder } from '../support/own-folder.ts'
import { twoCommits, writeAll } from '../support/two-commits.ts'

const folder = ownFolder()
let builder: Elsewhere
beforeAll(async () => {
  builder = await ownElsewhere()
})
afterAll(async () => await builder[Symbol.asyncDispose]())

/** A mount that two builds at the same time meet in; a build that is alone there gives up. */
const MEETING = 'RUN --mount=type=cache,target=/meet'
const WAITS = (other: string): string =>
  `n=0; until [ -e /meet/${other} ]; do n=$((n+1)); [ $n -lt 600 ] || exit 9; sleep 0.1; done`

const dockerfile = (its: string): string => `FROM alpine\nCOPY app /app\n${its}\n`

/** A checkout whose base and head have these last instructions, and images of 1,000 and 5,000 bytes above alpine. */
const meeting = (base: string, head: string): Promise<string> => {
  return twoCommits(folder, {
    files: { Dockerfile: dockerfile(base), app: 1000 },
    change: (directory) => writeAll(directory, { Dockerfile: dockerfile(head), app: 5000 }),
  })
}

const run = (directory: string, ...args: readonly string[]) =>
  runIn(directory, builder, '--name', nonce(), '--cache-mounts', 'off', ...args)

test('on another machine, the base is built while the head is', async () => {
  const [base, head] = [`touch /meet/base; ${WAITS('head')}`, `touch /meet/head; ${WAITS('base')}`]
  const directory = await meeting(`${MEETING} ${base}`, `${MEETING} ${head}`)
  const { code, stdout, stderr } = await run(directory)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const report = JSON.parse(stdout)
  expect(report.baseline).toMatchObject({ kind: 'baseline', source: 'rebuild' })
  expect(report.comparison.images[0].metrics[0]).toMatchObject({ metric: 'unpacked', delta: 4000 })
})

test('a head that fails ends the build of the base, and is what the run ends with', async () => {
  const mark = nonce()
  const base = `${MEETING},id=${mark} touch /meet/base; sleep 3600; : ${mark}`
  const directory = await meeting(base, `${MEETING},id=${mark} ${WAITS('base')}; echo told by the head; exit 7`)
  const { code, stderr } = await run(directory)
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('told by the head') })
  expect(stderr).not.toContain('3600')
  settledState(builder.node, mark) // throws while the base is still built
})
