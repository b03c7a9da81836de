import { describe, expect, test } from '@jest/globals'
import { inspectStages } from '../../../../src/app/inspect/inspect-stages.ts'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs, runIn } from '../../../support/shop.ts'

const PIPE = '/dev/fd/63'
const pipes = { [PIPE]: Buffer.from('s3cret') }
const files = { '/repo/Dockerfile': 'FROM scratch', '/base/Dockerfile': 'FROM scratch', '/repo/own.txt': 'owned' }
const GIVEN = ['--secret-files', `tok=${PIPE}`, '--secret-files', 'own=own.txt', '--secret-files', `again=${PIPE}`]

/** A build's values of `--secret`. */
const secretsOf = (args: readonly string[]) => args.filter((_, index) => args[index - 1] === '--secret')

describe('a secret that is given by a pipe', () => {
  test('is read once, into a file that the builds of head and base are given, and hidden', async () => {
    const { seen } = await runIn({ pipes, files }, '--base', PARENT, ...GIVEN)
    const [head, base, ...others] = seen.built.map(({ args }) => secretsOf(args))
    const place = /^id=tok,src=(.*\/secret-0)$/.exec(head?.[0] ?? '')?.[1]
    expect(head).toEqual([`id=tok,src=${place}`, 'id=own,src=/repo/own.txt', `id=again,src=${place}`])
    expect([base, others]).toEqual([head, []])
    expect(seen.masked).toEqual(expect.arrayContaining(['s3cret', 'owned']))
  })

  test('is read once, also where its path is written two ways', async () => {
    const two = {
      pipes: { './tok': Buffer.from('s3cret') },
      realPaths: { './tok': '/repo/tok', tok: '/repo/tok' },
      files,
    }
    const { seen } = await runIn(two, '--secret-files', 'a=./tok', '--secret-files', 'b=tok')
    expect(secretsOf(seen.built[0]!.args)).toEqual([
      expect.stringMatching(/^id=a,src=.*\/secret-0$/),
      expect.stringMatching(/^id=b,src=.*\/secret-1$/),
    ])
  })

  test('is so, too, where stages are weighed', async () => {
    const { ports, seen } = fakePorts({ ...GROWING, pipes, files: { '/repo/Dockerfile': 'FROM scratch' } })
    const command = fromArgv(['inspect', '--stages', '--secret-files', `tok=${PIPE}`], 'shop')
    if (command.kind !== 'stages') throw new Error('no stages')
    await inspectStages(ports, command)
    expect(seen.built.flatMap(({ args }) => secretsOf(args))).toEqual([
      expect.stringMatching(/^id=tok,src=.*\/secret-0$/),
    ])
    expect(seen.masked).toEqual(['s3cret'])
  })

  test('and is longer than a secret can be is wrong usage, before anything is built', async () => {
    const { ports, seen } = fakePorts({ ...GROWING, pipes: { [PIPE]: 'longer' } })
    await expect(run(ports, inputs(...GIVEN), stopwatch(ports.clock))).rejects.toMatchObject({
      code: 'input.secret-pipe',
      exit: 2,
      fields: { path: PIPE, most: 512_000 },
    })
    expect(seen.built).toEqual([])
  })
})
