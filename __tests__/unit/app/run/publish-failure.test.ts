import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fail, type WeighbridgeError } from '../../../../src/errors/errors.ts'
import type { CommentMode, Inputs } from '../../../../src/inputs/inputs.ts'
import { MARKER } from '../../../../src/report/marker.ts'
import { failedBuild } from '../../../support/errors.ts'
import { fakeComments, type FakeComments } from '../../../support/fake-comments.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { fakePorts, type Seen } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const OLD = `${MARKER}\n### ✅ 18 MB`
const EVENT = pullEvent(HEAD)
const FAILED = {
  instruction: '[2/2] RUN login hunter2 (Dockerfile:2)',
  error: 'process "/bin/sh -c login hunter2" did not complete successfully: exit code: 3',
  output: `logged in with hunter2 ${'x'.repeat(300)}`,
  step: '[2/2] RUN login $TOKEN',
  source: 'Dockerfile',
  line: 2,
  excerpt: '   2 | >>> RUN login $TOKEN',
}

function throwing(error: WeighbridgeError): World {
  return {
    images: () => {
      throw error
    },
  }
}

/** A run that ends without a report, on a pull request with `before` as our comments. */
async function failed(
  world: World,
  before: readonly string[] = [],
  more: Partial<Inputs> = {},
): Promise<{ seen: Seen; comments: FakeComments; bodies: readonly string[] }> {
  const comments = fakeComments(HEAD)
  before.forEach((body) => comments.post(body, 'us'))
  const { ports, seen } = fakePorts({ ...GROWING, files: FILES, event: EVENT, comments, ...world })
  const wanted = { ...inputs('--secrets', 'token=hunter2'), ...more }
  await expect(run(ports, wanted, stopwatch(ports.clock))).rejects.toThrow()
  return { seen, comments, bodies: comments.stored.map(({ body }) => body) }
}

const FILES = { '/repo/Dockerfile': 'FROM alpine\nRUN login $TOKEN\n' }

/** A file of the runner that an earlier step removed. */
const gone = () => Promise.reject(fail('run.environment', { variable: 'GITHUB_STEP_SUMMARY', problem: 'is gone' }))

const SAYS = expect.stringMatching(/^<!-- weighbridge:report -->\n### ❌ Image size: the build of .* failed\n/)

describe('the comment of a pull request whose build fails', () => {
  test.each<[CommentMode, readonly string[], readonly unknown[]]>([
    ['auto', [], []],
    ['auto', [OLD], [SAYS]],
    ['always', [], [SAYS]],
    ['always', [OLD], [SAYS]],
    ['never', [], []],
    ['never', [OLD], [OLD]],
  ])('%s: %j becomes %j', async (comment, before, after) => {
    const { bodies } = await failed(throwing(failedBuild(FAILED)), before, { comment })
    expect(bodies).toEqual(after)
  })

  test('names the head of the pull request, and quotes nothing that the build said', async () => {
    const { bodies, seen } = await failed(throwing(failedBuild(FAILED)), [OLD])
    expect(bodies[0]).toContain(`Nothing was weighed at \`${HEAD.slice(0, 7)}\``)
    expect(bodies[0]).toContain('`[2/2] RUN login $TOKEN` (`Dockerfile:2`) ended with exit code 3.')
    expect(bodies[0]).not.toMatch(/hunter2|logged in/)
    expect(seen.outputs.get('comment-url')).toMatch(/^https:/)
  })

  test.each<[string, () => Promise<boolean>]>([
    ['is not what the commit has', async () => false],
    ['cannot be compared with the commit', async () => Promise.reject(new Error('no git'))],
  ])('quotes no Dockerfile that %s', async (_, isCommitted) => {
    const { bodies, seen } = await failed({ ...throwing(failedBuild(FAILED)), commits: { isCommitted } }, [OLD])
    expect(bodies[0]).toContain('`Dockerfile:2` ended with exit code 3.')
    expect(bodies[0]).not.toContain('RUN login')
    expect(seen.summary).toContain('RUN login $TOKEN')
  })

  test('is not written for a head that has moved on', async () => {
    const comments = fakeComments('c'.repeat(40))
    comments.post(OLD, 'us')
    await failed({ ...throwing(failedBuild(FAILED)), comments })
    expect(comments.stored.map(({ body }) => body)).toEqual([OLD])
  })

  test.each<[string, World, string]>([
    ['starts none', {}, 'No comment: A run without a report starts no comment (comment: auto).'],
    ['has no token', { comments: { reason: 'There is no token.' } }, 'No comment: There is no token.'],
  ])('is a line of the log where auto %s', async (_, world, line) => {
    const { seen } = await failed({ ...throwing(failedBuild(FAILED)), ...world })
    expect(seen.info).toContain(line)
    expect(seen.annotations).toEqual([])
  })

  test('is not spoken of where there is no pull request', async () => {
    const { seen } = await failed({ ...throwing(failedBuild(FAILED)), event: { kind: 'none' } })
    expect(seen.info.filter((line) => line.startsWith('No comment'))).toEqual([])
    expect(seen.summary).toContain(`Nothing was weighed at \`${HEAD.slice(0, 7)}\``)
  })
})

describe('whatever ends a run', () => {
  test.each<[string, World, RegExp]>([
    [
      'the builder',
      throwing(fail('engine.builder', { builder: 'b', detail: 'gone' })),
      /The builder .* cannot be used: gone/,
    ],
    [
      'a disk that is full',
      {
        images: () => {
          throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' })
        },
      },
      /The system refused what the run needs: ENOSPC/,
    ],
    ['a missing Dockerfile', { files: { '/repo/x': '' } }, /There is no Dockerfile at/],
    [
      'an error of our own',
      {
        images: () => {
          throw new TypeError('x is not a function')
        },
      },
      /an internal error/,
    ],
  ])('%s: the comment no longer has the old numbers, and the summary says why', async (_, world, why) => {
    const { seen, bodies } = await failed(world, [OLD])
    expect(bodies).toEqual([expect.stringContaining('### ❌ Image size: shop was not weighed')])
    expect(bodies[0]).not.toMatch(why)
    expect(seen.summary).toMatch(why)
  })

  test('a summary that cannot be written takes the place of no error', async () => {
    const { ports } = fakePorts({ ...GROWING, ...throwing(failedBuild(FAILED)) })
    const runner = { ...ports.runner, summary: gone }
    await expect(run({ ...ports, runner }, inputs(), stopwatch(ports.clock))).rejects.toMatchObject({
      code: 'build.failed',
    })
  })

  test('a run that is cancelled says nothing', async () => {
    const cancelled = AbortSignal.abort(fail('run.cancelled', { signal: 'SIGTERM' }))
    const { seen, bodies, comments } = await failed({ ...throwing(failedBuild(FAILED)), cancelled }, [OLD])
    expect([seen.summary, bodies, comments.calls]).toEqual(['', [OLD], []])
  })
})

describe('the summary', () => {
  test('has the step, its lines and what it said, with secrets hidden while they are whole', async () => {
    const long = `s${'e'.repeat(400)}t`
    const output = `got ${long}`
    const { seen } = await failed(throwing(failedBuild({ ...FAILED, output })), [], inputs('--secrets', `a=${long}`))
    expect(seen.summary).toMatch(/RUN login \$TOKEN[^]*ended with exit code 3[^]*got \*\*\*\n/)
    expect(seen.summary).not.toContain('eee')
  })

  test('is not written where that is switched off', async () => {
    const { seen } = await failed(throwing(failedBuild(FAILED)), [], { hasSummary: false })
    expect(seen.summary).toBe('')
  })
})

test('DOCKER_BUILD_SUMMARY=false also leaves out the summary of a report', async () => {
  const { ports, seen } = fakePorts(GROWING)
  await run(ports, { ...inputs(), hasSummary: false }, stopwatch(ports.clock))
  expect([seen.summary, seen.outputs.get('verdict')]).toEqual(['', 'pass'])
})
