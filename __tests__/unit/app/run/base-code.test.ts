import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'
import type { Report } from '../../../../src/report/report.ts'
import { bakeFile } from '../../../support/bake.ts'
import { FACTS, HEAD, PARENT } from '../../../support/fake-commits.ts'
import { exportOf, layout } from '../../../support/images.ts'
import { fakePorts, type Seen } from '../../../support/ports.ts'
import { app, BASE, GROWING, inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const MAIN = { ref: 'refs/heads/main', defaultBranch: 'main' }
const target = (commit: string, base: string | null = null): EventFacts => ({
  kind: 'pull_request_target',
  isFork: false,
  base,
  commit,
  ...MAIN,
})
const other = (name: string): EventFacts => ({ kind: 'other', name, commit: HEAD, ...MAIN })

interface Ended {
  readonly seen: Seen
  readonly stored: ReadonlyMap<string, unknown>
  /** Undefined for a run that ended with an error. */
  readonly report: Report | undefined
  readonly error: unknown
}

/** A run in a world whose engine has every image that is asked for. */
async function ended(world: World, ...argv: readonly string[]): Promise<Ended> {
  const { ports, seen, stored } = fakePorts({ ...GROWING, ...world })
  const images = { ...ports.images, open: async () => exportOf(layout([BASE, app(5000)]).files) }
  try {
    const report = await run({ ...ports, images }, inputs(...argv), stopwatch(ports.clock))
    return { seen, stored, report, error: undefined }
  } catch (error) {
    return { seen, stored, report: undefined, error }
  }
}

const beside = (...names: readonly string[]): NonNullable<World['commits']> => ({
  beside: async () => ({ kind: 'found', value: new Set(names) }),
})
const missing = { kind: 'miss', reason: 'this is not a git repository', absent: true } as const

describe('on pull_request_target', () => {
  test.each<[string, World, readonly string[], string]>([
    ['another commit', { event: target(PARENT, PARENT) }, [], 'aaaaaaa is checked out, which is not the base'],
    ['any commit, if nobody says which is the base', { event: target('') }, [], 'aaaaaaa is checked out'],
    ['no commit', { event: target(HEAD), commits: { facts: async () => missing } }, [], 'this is not a git repository'],
    ['changed files', { event: target(HEAD), facts: { ...FACTS, dirty: true } }, [], 'has uncommitted changes'],
    ['a clone in the checkout', { event: target(HEAD), commits: beside('pull/.git') }, [], '"pull/.git" is in the'],
    ['an unreadable folder', { event: target(HEAD), commits: { beside: async () => missing } }, [], 'not a git'],
    [
      'another folder',
      { event: target(HEAD) },
      ['../pull', '--file', 'Dockerfile'],
      '"../pull" is not in the checkout',
    ],
    ['a URL', { event: target(HEAD) }, ['https://github.com/them/shop.git'], 'shop.git" is not in the checkout'],
    ['a place by SSH', { event: target(HEAD) }, ['org-1@github.com:them/shop.git#refs/pull/7/head'], 'is not in the'],
    ['an odd URL', { event: target(HEAD) }, ['git+ssh://github.com/them/shop'], 'is not in the checkout'],
    ['a named context of them', { event: target(HEAD) }, ['--build-context', 'src=../pull'], '"../pull" is not'],
    [
      'a Dockerfile from elsewhere',
      { event: target(HEAD) },
      ['--file', '../Dockerfile'],
      '"../Dockerfile" is not in the checkout',
    ],
    [
      'a layout of an earlier step',
      { event: target(HEAD) },
      ['--build-context', 'base=oci-layout:///tmp/pull'],
      '"/tmp/pull" is not in the checkout',
    ],
    [
      'a layout beside the checkout',
      { event: target(HEAD) },
      ['--build-context', 'base=oci-layout://../pull:latest'],
      '"../pull" is not in the checkout',
    ],
    ['what a command may fetch', { event: target(HEAD) }, ['--prepare', 'gh pr checkout 7'], 'the input "prepare"'],
    [
      'what a command may build, beside an existing image',
      { event: target(HEAD) },
      ['--image', 'shop', '--prepare', 'docker build -t shop pull'],
      'the input "prepare"',
    ],
    ['another base', { event: target(HEAD) }, ['--base', PARENT], 'the input "base" names another commit'],
  ])('%s is not built, nor is anything else', async (_, world, argv, reason) => {
    const { error, seen } = await ended(world, ...argv)
    const message = expect.stringContaining(reason)
    expect(error).toMatchObject({ code: 'run.pull-request-target', exit: 2, message })
    expect({ built: seen.built, commands: seen.commands }).toEqual({ built: [], commands: [] })
    expect(seen.summary).toContain('was not weighed')
  })

  test.each<[string, World, readonly string[], string]>([
    [
      'of another commit',
      { event: target(PARENT, PARENT) },
      ['--source', '.'],
      'is checked out, which is not the base',
    ],
    [
      'beside the checkout',
      { event: target(HEAD) },
      ['--files', '../pull/bake.hcl'],
      '"../pull/bake.hcl" is not in the',
    ],
    ['in another folder', { event: target(HEAD) }, ['--source', '../pull'], '"../pull" is not in the checkout'],
    ['that is not committed', { event: target(HEAD), commits: beside('bake.hcl') }, ['--source', '.'], '"bake.hcl" is'],
  ])('a bake file %s is not even read', async (_, world, argv, reason) => {
    let isRead = false
    const bake: World['bake'] = () => {
      isRead = true
      return { target: {} }
    }
    const { error, seen } = await ended({ ...world, bake }, ...argv)
    expect(error).toMatchObject({ code: 'run.pull-request-target', message: expect.stringContaining(reason) })
    expect({ isRead, built: seen.built }).toEqual({ isRead: false, built: [] })
  })

  test('a bake file of the base is read, but a target that takes other files names nothing in the summary', async () => {
    const bake = bakeFile({ 'leak-1': { context: '../pull' } })
    const { error, seen } = await ended({ event: target(HEAD), bake }, '--source', '.')
    expect(error).toMatchObject({ code: 'run.pull-request-target' })
    expect([seen.built, seen.summary.includes('leak-1')]).toEqual([[], false])
  })

  test.each(['base=docker-image://alpine:3.20', 'base=oci-layout://images/base:latest', 'src=lib'])(
    'the named context %s is taken: the workflow names it, or it is in the checkout',
    async (context) => {
      const { error, seen } = await ended({ event: target(HEAD) }, '--build-context', context)
      expect(error).toBeUndefined()
      expect(seen.built).not.toEqual([])
    },
  )

  test.each<[string, EventFacts]>([
    ["the run's commit", target(HEAD)],
    ["the base of the event's pull request", target(PARENT, HEAD)],
  ])('%s is built, as what it is: no growth is told of it', async (_, event) => {
    const { report, seen } = await ended({ event }, '--max-growth', '1kB', '--budget', '7kB')
    expect(report).toMatchObject({ head: HEAD, record: { commit: HEAD }, baselines: [{ kind: 'none' }] })
    expect(report!.verdict.status).toBe('unchecked')
    expect(seen.summary).toContain('checks out the base, not the pull request')
  })
})

describe('an existing image', () => {
  const IMAGE = ['--image', 'shop:pull', '--max-growth', '1kB']

  test.each<[string, World]>([
    ['pull_request_target', { event: target(PARENT), facts: { ...FACTS, dirty: true } }],
    ['pull_request_target', { event: target(PARENT), commits: { facts: async () => missing } }],
    ['workflow_run', { event: other('workflow_run') }],
    ['issue_comment', { event: other('issue_comment') }],
  ])('on %s is weighed, and is of no commit here', async (name, world) => {
    const { report, stored } = await ended(world, ...IMAGE, '--budget', '1kB')
    expect(report).toMatchObject({
      head: null,
      record: { commit: null, images: [{ metrics: { unpacked: 6000 } }] },
      baselines: [{ kind: 'none', reason: expect.stringContaining(`"${name}"`) }],
      verdict: { status: 'fail' }, // by its absolute budget
    })
    expect(stored.size).toBe(0)
  })

  test.each<[string, EventFacts]>([
    ['a push', { kind: 'push', before: PARENT, forced: false, commit: HEAD, ...MAIN }],
    ['a run by hand', other('workflow_dispatch')],
    ['a release', { ...other('release'), ref: 'refs/tags/v1.2.0' } as EventFacts],
  ])('on %s is of the commit that is checked out', async (_, event) => {
    const { report, stored } = await ended({ event }, ...IMAGE)
    expect(report).toMatchObject({ head: HEAD, record: { commit: HEAD } })
    expect([...stored.keys()]).toEqual([expect.stringContaining(HEAD)])
  })

  test('is compared with the record of a base that is named', async () => {
    const world = { event: other('workflow_run') }
    const { stored } = await ended({ event: other('schedule'), facts: { ...FACTS, head: PARENT } }, ...IMAGE)
    const records = new Map(stored) as NonNullable<World['stored']>
    const { report } = await ended({ ...world, stored: records }, ...IMAGE, '--base', PARENT)
    expect(report).toMatchObject({ baselines: [{ kind: 'baseline', commit: PARENT, source: 'record' }] })
    expect(report!.verdict.status).toBe('pass')
  })
})
