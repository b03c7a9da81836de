import { describe, expect, test } from '@jest/globals'
import { FACTS, HEAD, PARENT } from '../../../support/fake-commits.ts'
import { runIn, statuses } from '../../../support/shop.ts'

const event = { kind: 'other', name: 'schedule', ref: 'refs/heads/x', defaultBranch: 'main', commit: HEAD } as const

/** A world in which the build copies from a stage, an image or a named context. */
const copies = (from: string) => {
  const dockerfile = `FROM alpine\nCOPY --from=${from} app /app\n`
  return { files: { '/repo/Dockerfile': dockerfile, '/base/Dockerfile': dockerfile }, event }
}

describe('a named context outside of the repository', () => {
  const growth = ['--max-growth', '5%', '--base', PARENT]

  test.each(['/tmp/bin', '../bin', 'oci-layout:///tmp/bin:v1'])(
    'leaves growth unchecked where the build takes it, and the base is not remembered: %s',
    async (path) => {
      const { report, stored } = await runIn(copies('bin'), ...growth, '--build-contexts', `bin=${path}`)
      expect(report.baselines[0]).toMatchObject({ source: 'rebuild', beside: null, outside: [`bin=${path}`] })
      const reason = `The named context bin=${path} is outside of the repository and the build can use it. `
      expect(report.verdict.images[0]!.outcomes).toMatchObject([
        { status: 'skip', reason: expect.stringContaining(reason) },
      ])
      expect([...stored.keys()].map((key) => key.split('/')[0])).toEqual([HEAD])
    },
  )

  test.each([
    ['no instruction takes it', 'alpine', 'bin=/tmp/bin'],
    ['it lies in the repository', 'bin', 'bin=bin'],
    ['it is an image', 'bin', 'bin=docker-image://alpine'],
  ])('is of no matter where %s', async (_, from, context) => {
    const { report, stored } = await runIn(copies(from), ...growth, '--build-contexts', context)
    expect(report.baselines[0]).toMatchObject({ source: 'rebuild', outside: [] })
    expect(statuses(report)).toEqual(['fail'])
    expect(stored.size).toBe(2)
    expect(report.record.images[0]!.made).toEqual({ as: 'head', beside: null, outside: [] })
    const again = await runIn({ ...copies(from), stored }, ...growth, '--build-contexts', context)
    expect(again.report.baselines[0]).toMatchObject({ source: 'record' })
  })

  test('is of no matter for a stored record, which was made with its own', async () => {
    const argv = [...growth, '--build-contexts', 'bin=/tmp/bin'] as const
    const { stored } = await runIn({ ...copies('bin'), facts: { ...FACTS, head: PARENT, parents: [] } }, ...argv)
    const { report } = await runIn({ ...copies('bin'), stored }, ...argv)
    expect(report.baselines[0]).toMatchObject({ source: 'record', outside: [] })
    expect(statuses(report)).not.toContain('skip')
  })

  test('is in no base that a head without it is compared with, and its own record stays', async () => {
    const argv = [...growth, '--build-contexts', 'bin=/tmp/bin'] as const
    const asBase = { ...copies('bin'), facts: { ...FACTS, head: PARENT, parents: [] } }
    const { report: own, stored } = await runIn(asBase, ...argv)
    expect(own.record.images[0]!.made).toEqual({ as: 'head', beside: null, outside: ['bin'] })
    const kept = new Map(stored)
    const { report, seen } = await runIn({ ...copies('alpine'), stored }, ...argv)
    expect(report.baselines[0]).toMatchObject({ source: 'rebuild', outside: [] })
    expect(seen.info.join()).toContain(
      'it was made with the named context bin outside the repository, but this build can read no named context',
    )
    expect([...stored]).toEqual(expect.arrayContaining([...kept]))
  })

  test('counts for all where the Dockerfile cannot be read', async () => {
    const argv = [...growth, '--file', '-', '--build-contexts', 'bin=/tmp/bin']
    expect((await runIn({ event }, ...argv)).report.baselines[0]).toMatchObject({ outside: ['bin=/tmp/bin'] })
  })
})
