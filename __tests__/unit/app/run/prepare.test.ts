import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { FACTS, HEAD, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs, runIn, statuses } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const event = { kind: 'other', name: 'schedule', ref: 'refs/heads/x', defaultBranch: 'main', commit: HEAD } as const

describe('the command of "prepare"', () => {
  const argv = ['--prepare', 'make app', '--max-growth', '5%', '--base', PARENT]

  test('shows no secret of the build: it may print one', async () => {
    let masked: readonly string[] = []
    const world: World = { ...GROWING, variables: { TOKEN: 'hunter2' }, shell: () => ((masked = [...seen.masked]), 0) }
    const { ports, seen } = fakePorts(world)
    await run(ports, inputs(...argv, '--secret-envs', 'token=TOKEN'), stopwatch(ports.clock))
    expect(masked).toContain('hunter2')
  })

  test('may write a secret of the build, which is not shown either', async () => {
    const files = { '/repo/Dockerfile': 'FROM alpine', '/repo/token': '' }
    const shell = (): number => ((files['/repo/token'] = 'hunter2'), 0)
    const { seen } = await runIn({ files, shell }, ...argv, '--secret-files', 'token=token')
    expect(seen.masked).toContain('hunter2')
  })

  test('may write another secret in the tree of the base, which is not shown either', async () => {
    const files = { '/repo/Dockerfile': 'FROM alpine', '/base/Dockerfile': 'FROM alpine', '/repo/token': '' }
    const shell = (): number => ((files['/repo/token'] += 'hunter2'), 0)
    const { seen } = await runIn({ files, shell, event }, ...argv, '--secret-files', 'token=token')
    expect(seen.commands).toHaveLength(2)
    expect(seen.masked).toEqual(expect.arrayContaining(['hunter2', 'hunter2hunter2']))
  })

  test('runs before a cache is used: what it writes may leave the cache out of the context', async () => {
    let hasRun = false
    const { ports } = fakePorts({ ...GROWING, shell: () => ((hasRun = true), 0) })
    const commits = new Proxy(ports.commits, {
      get(target, name) {
        if (!hasRun) throw new Error(`${String(name)} is asked of what may use the cache`)
        return Reflect.get(target, name)
      },
    })
    expect((await run({ ...ports, commits }, inputs(...argv), stopwatch(ports.clock))).baselines[0]!.kind).toBe(
      'baseline',
    )
  })

  const beside = [{ path: 'app', bytes: 700 }]

  test('runs in the checkout and in the base’s tree, and what it makes there is the base’s own', async () => {
    const { report, seen, stored } = await runIn({ beside, event }, ...argv)
    expect(seen.commands).toEqual(['/repo: make app', '/base: make app'])
    expect(report.baselines[0]).toMatchObject({ source: 'rebuild', beside: null })
    expect(statuses(report)).toEqual(['fail'])
    expect(report.record.images[0]!.made).toEqual({ as: 'head', beside: null, outside: [] })
    expect(stored.size).toBe(2)
    expect((await runIn({ stored, beside, event }, ...argv)).report.baselines[0]).toMatchObject({ source: 'record' })
    expect([...stored.keys()]).not.toEqual([...(await runIn({ event }, '--base', PARENT)).stored.keys()])
  })

  test.each([
    ['brings what the checkout lacked', { isWhole: false }, { isWhole: true, dirty: true }, true],
    ['takes tracked files away', { isWhole: true }, { isWhole: false }, false],
    ['runs beside uncommitted changes', { dirty: true }, { dirty: true }, false],
  ])('that %s: the record of the head is kept only where it is of that commit', async (_, before, after, isStored) => {
    let ran = false
    const commits = {
      facts: async () => ({ kind: 'found', value: { ...FACTS, ...(ran ? after : before) } }) as const,
    }
    const shell = (): number => ((ran = true), 0)
    const { stored } = await runIn({ commits, shell, event }, ...argv)
    expect([...stored.values()].some(({ commit }) => commit === HEAD)).toBe(isStored)
  })

  test('that moves HEAD leaves nothing to compare with, and no record', async () => {
    let head = HEAD
    const commits = { facts: async () => ({ kind: 'found', value: { ...FACTS, head } }) as const }
    const { report, stored } = await runIn({ commits, shell: () => ((head = PARENT), 0), event }, ...argv)
    expect(report.baselines[0]).toMatchObject({
      kind: 'none',
      reason: expect.stringContaining('moved HEAD from aaaaaaa to'),
    })
    expect([statuses(report), stored.size]).toEqual([['skip'], 0])
  })

  test('does not speak for what it leaves as it is', async () => {
    const { report } = await runIn({ beside, kept: beside, event }, ...argv)
    expect(statuses(report)).toEqual(['skip'])
    expect(report.record.images[0]!.made).toEqual({ as: 'head', beside: { count: 1, bytes: 700 }, outside: [] })
  })

  test('that writes an ignore file which leaves our own files in: nothing is built', async () => {
    const files = { '/repo/Dockerfile': 'FROM scratch\nCOPY . /', '/repo/.dockerignore': 'tmp' }
    const shell = (): number => ((files['/repo/.dockerignore'] = 'dist'), 0)
    const { ports, seen } = fakePorts({ ...GROWING, files, temporary: '/repo/tmp', shell })
    await expect(run(ports, inputs(...argv), stopwatch(ports.clock))).rejects.toThrow(/lies in the context/)
    expect([seen.commands, seen.built]).toEqual([['/repo: make app'], []])
  })

  test('that fails in the checkout ends the run before anything is built', async () => {
    const { ports, seen } = fakePorts({ ...GROWING, shell: () => 7 })
    await expect(run(ports, inputs(...argv), stopwatch(ports.clock))).rejects.toThrow(/"prepare" ended with code 7/)
    expect(seen.built).toEqual([])
  })

  test('leaves nothing to compare with where it is not known what was there before it', async () => {
    const commits = { beside: async () => ({ kind: 'miss', reason: 'index file corrupt' }) as const }
    const { report, seen, stored } = await runIn({ commits, event }, ...argv)
    expect(report.baselines[0]).toMatchObject({
      kind: 'none',
      reason: `the base bbbbbbb (${PARENT}, named by the input "base") cannot be built: it is unknown what was uncommitted before: index file corrupt`,
    })
    expect(statuses(report)).toEqual(['skip'])
    expect(seen.commands).toEqual(['/repo: make app'])
    expect(stored.size).toBe(1)
  })

  test('that fails at the base leaves nothing to compare with', async () => {
    const { report } = await runIn({ shell: (directory) => (directory === '/base' ? 1 : 0) }, ...argv)
    expect(report.baselines[0]).toMatchObject({
      kind: 'none',
      reason: expect.stringMatching(/the base bbbbbbb \(b+, named by .*\) could not be prepared: .*ended with code 1/),
    })
    expect(statuses(report)).toEqual(['skip'])
  })
})
