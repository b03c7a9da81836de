import { describe, expect, test } from '@jest/globals'
import { inspectAhead } from '../../../../src/app/run/inspect-ahead.ts'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fail } from '../../../../src/errors/errors.ts'
import type { Ports } from '../../../../src/ports.ts'
import { happening } from '../../../support/happening.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'

type Inspect = Ports['buildx']['inspect']

/** Ports that inspect builders in another way, and the builders that they were asked for. */
function inspecting(inspect: (given: Inspect) => Inspect, facts?: () => Promise<unknown>) {
  const { ports } = fakePorts(GROWING)
  const asked: string[] = []
  const counted: Inspect = (builder, ended) => {
    asked.push(builder)
    return inspect((...given) => ports.buildx.inspect(...given))(builder, ended)
  }
  const commits: Ports['commits'] = {
    ...ports.commits,
    async facts() {
      await facts?.()
      return ports.commits.facts()
    },
  }
  return { ports: { ...ports, commits, buildx: { ...ports.buildx, inspect: counted } }, asked }
}

const same = (given: Inspect): Inspect => given

describe('builders are inspected while git is asked for the base', () => {
  test('once, and the build gets that answer', async () => {
    const began = happening()
    const { ports, asked } = inspecting(
      (given) => (builder) => {
        began.happen()
        return given(builder)
      },
      () => began.happened,
    )
    const report = await run(ports, inputs('--builder', 'ci'), stopwatch(ports.clock))
    expect(report.record.images).toHaveLength(1)
    expect(asked).toEqual(['ci'])
  })

  test('and what failed is told by the build, not by what comes before it', async () => {
    const { ports } = inspecting(() => async () => {
      throw fail('engine.builder', { builder: 'ci', detail: 'gone' })
    })
    const running = (...argv: readonly string[]) => run(ports, inputs(...argv), stopwatch(ports.clock))
    await expect(running()).rejects.toMatchObject({ code: 'engine.builder' })
    await expect(running('--file', 'nosuch/Dockerfile')).rejects.not.toMatchObject({ code: 'engine.builder' })
  })

  test.each([
    ['the command of prepare may make them', { prepare: 'make' }, ['prepare', 'ci']],
    ['nothing may have to be built', { changedOnly: true }, ['ci']],
  ])('but not before it is known that they are there and needed: %s', async (_, given, expected) => {
    const { ports, asked } = inspecting(same)
    const work = { ...inputs('--builder', 'ci'), ...given }
    await inspectAhead(ports, work, async ({ buildx }) => {
      if (work.prepare !== '') asked.push('prepare')
      await buildx.inspect('ci')
      await buildx.inspect('ci')
    })
    expect(asked).toEqual(expected)
  })

  test('none, if an existing image is weighed', async () => {
    const { ports, asked } = inspecting(same)
    await inspectAhead(ports, inputs('--image', 'shop'), async () => undefined)
    expect(asked).toEqual([])
  })

  test('and no inspection outlasts a run that fails before', async () => {
    const began = happening()
    let end: unknown
    const { ports } = inspecting(() => (_, ended) => {
      began.happen()
      return new Promise((__, reject) => {
        ended!.addEventListener('abort', () => {
          end = ended!.reason
          reject(ended!.reason)
        })
      })
    })
    const failing = inspectAhead(ports, inputs(), async () => {
      await began.happened
      throw new Error('no such base')
    })
    await expect(failing).rejects.toThrow('no such base')
    expect(end).toMatchObject({ name: 'AbortError' })
  })
})
