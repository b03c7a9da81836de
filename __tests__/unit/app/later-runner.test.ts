import { describe, expect, test } from '@jest/globals'
import { laterRunner } from '../../../src/app/later-runner.ts'
import type { ProgressDisplay, Runner } from '../../../src/runner.ts'
import type { Line } from '../../../src/page/text.ts'
import { happening } from '../../support/happening.ts'
import { fakePorts } from '../../support/ports.ts'

/** A runner whose log has its groups. */
function logging(progress?: ProgressDisplay) {
  const log: string[] = []
  const { runner } = fakePorts().ports
  const shown: Runner = {
    ...runner,
    async group(title, work) {
      log.push(`[${title}`)
      try {
        return await work()
      } finally {
        log.push(']')
      }
    },
    info: (line) => void log.push(line),
    annotate: ({ message }) => void log.push(`! ${message}`),
    details: (title, lines) => void log.push(`${title}: ${lines.join()}`),
    debug: (line) => void log.push(`debug ${line}`),
    ...(progress && { progress }),
  }
  return { log, shown, ...laterRunner(shown) }
}

const note = (message: string) => ({ level: 'notice', title: 'a title', message }) as const

test('all is said in its order once it is released, and at once from then on', async () => {
  const { log, shown, runner, release } = logging()
  runner.info('a')
  await runner.group('first', async () => {
    runner.info('b')
    runner.annotate(note('c'))
  })
  runner.details!('d', ['e', 'f'])
  runner.debug!('g')
  await runner.group('second', async () => runner.info('h'))
  shown.info('of others')
  expect(log).toEqual(['of others'])
  await release()
  const said = ['a', '[first', 'b', '! c', ']', 'd: e,f', 'debug g', '[second', 'h', ']']
  expect(log).toEqual(['of others', ...said])
  runner.info('i')
  await runner.group('third', async () => runner.info('j'))
  expect(log.slice(11)).toEqual(['i', '[third', 'j', ']'])
})

test('a group that is open goes on where it is shown', async () => {
  const { log, runner, release } = logging()
  const [more, end] = [happening(), happening()]
  const group = runner.group('open', async () => {
    runner.info('a')
    await more.happened
    runner.info('b')
    await end.happened
    return 7
  })
  const released = release()
  more.happen()
  await more.happened
  expect(log).toEqual(['[open', 'a', 'b'])
  end.happen()
  expect(await group).toBe(7)
  runner.info('c') // before or after the end of the group that is shown
  await released
  expect(log).toEqual(['[open', 'a', 'b', ']', 'c'])
})

test('a group that fails ends as well', async () => {
  const { log, runner, release } = logging()
  await expect(runner.group('failing', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  runner.info('a')
  await release()
  expect(log).toEqual(['[failing', ']', 'a'])
})

test('secrets are masked at once, and what the runner lacks stays unknown', () => {
  const { ports, seen } = fakePorts()
  const { runner } = laterRunner(ports.runner)
  runner.mask('s3cret')
  expect(seen.masked).toEqual(['s3cret'])
  expect([runner.details, runner.debug, runner.progress]).toEqual([undefined, undefined, undefined])
})

/** Which views and lines are shown. */
function terminal() {
  const views = new Set<() => readonly Line[]>()
  const lines: string[] = []
  const progress: ProgressDisplay = {
    line: (text) => void lines.push(text),
    live(view) {
      views.add(view)
      return { [Symbol.dispose]: () => void views.delete(view) }
    },
  }
  return { views, lines, ...logging(progress) }
}

const [FIRST, SECOND] = [(): readonly Line[] => [], (): readonly Line[] => []]

describe('on a terminal', () => {
  test('a view is shown once all is released, until it ends', async () => {
    const { views, lines, runner, release } = terminal()
    const over = runner.progress!.live!(() => [])
    const goingOn = runner.progress!.live!(FIRST)
    runner.progress!.line('unseen')
    over[Symbol.dispose]()
    expect([...views, ...lines]).toEqual([])
    await release()
    expect([...views]).toEqual([FIRST])
    goingOn[Symbol.dispose]()
    const after = runner.progress!.live!(SECOND)
    runner.progress!.line('seen')
    expect([[...views], lines]).toEqual([[SECOND], ['seen']])
    after[Symbol.dispose]()
    expect([...views]).toEqual([])
  })

  test('a user who wants the whole log has no view', () => {
    const { runner } = logging({ line: () => undefined, live: undefined })
    expect(runner.progress!.live).toBeUndefined()
  })
})
