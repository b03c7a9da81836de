import { expect, test } from '@jest/globals'
import { stopwatch } from '../../../src/app/stopwatch.ts'
import type { StepTime } from '../../../src/report/report.ts'
import { happening } from '../../support/happening.ts'
import { sum } from '../../../src/units/sum.ts'

type Moment = readonly [second: number, ...changes: readonly `${'+' | '^' | '-'}${string}`[]]

/** The times of steps that begin (`+`, or `^` if done ahead) and end (`-`) at these seconds. */
async function timesOf(...moments: readonly Moment[]): Promise<readonly StepTime[]> {
  let now = 0
  const watch = stopwatch({ now: () => now * 1000 })
  const open: { readonly name: string; readonly end: () => void; readonly ended: Promise<void> }[] = []
  for (const [second, ...changes] of moments) {
    now = second
    for (const change of changes) {
      const name = change.slice(1)
      if (!change.startsWith('-')) {
        const { happened, happen } = happening()
        open.push({ name, end: happen, ended: watch[change.startsWith('^') ? 'ahead' : 'step'](name, () => happened) })
      } else {
        const [step] = open.splice(
          open.findIndex((each) => each.name === name),
          1,
        )
        step!.end()
        await step!.ended
      }
    }
  }
  return watch.times()
}

const at = (name: string, seconds: number, beside = 0): StepTime => ({ name, seconds, beside })

test.each<[string, readonly Moment[], readonly StepTime[]]>([
  [
    'one after the other',
    [
      [0, '+plan'],
      [1, '-plan', '+build'],
      [4, '-build'],
    ],
    [at('plan', 1), at('build', 3)],
  ],
  [
    'a step twice',
    [
      [0, '+plan'],
      [1, '-plan', '+build'],
      [2, '-build', '+plan'],
      [5, '-plan'],
    ],
    [at('plan', 4), at('build', 1)],
  ],
  [
    'the same step at once',
    [
      [0, '+image'],
      [1, '+image'],
      [3, '-image'],
      [4, '-image'],
    ],
    [at('image', 4)],
  ],
  [
    'a step within another one',
    [
      [0, '+build'],
      [1, '+baseline'],
      [3, '-baseline'],
      [9, '-build'],
    ],
    [at('baseline', 2, 2), at('build', 9)],
  ],
  [
    'a step that outlasts another one',
    [
      [0, '+build'],
      [1, '+baseline'],
      [4, '-build'],
      [9, '-baseline'],
    ],
    [at('build', 4), at('baseline', 8, 3)],
  ],
  [
    'three at once',
    [
      [0, '+build'],
      [1, '+baseline'],
      [2, '+comments'],
      [4, '-build'],
      [6, '-baseline'],
      [7, '-comments'],
    ],
    [at('build', 4), at('baseline', 5, 3), at('comments', 5, 4)],
  ],
  [
    'one that is done ahead and began first',
    [
      [0, '^baseline'],
      [1, '+build'],
      [3, '-baseline'],
      [9, '-build'],
    ],
    [at('baseline', 3, 2), at('build', 8)],
  ],
  [
    'two that are done ahead',
    [
      [0, '^baseline', '^comments'],
      [1, '+build'],
      [3, '-build'],
      [4, '-baseline'],
      [5, '-comments'],
    ],
    [at('build', 2), at('baseline', 4, 2), at('comments', 5, 4)],
  ],
])('%s', async (_, moments, times) => {
  const found = await timesOf(...moments)
  expect(found).toEqual(times)
  expect(sum(found, ({ seconds, beside }) => seconds - beside)).toBe(moments.at(-1)![0])
})

test('a step that fails is timed, too', async () => {
  let now = 0
  const watch = stopwatch({ now: () => now })
  const failing = watch.step('build', () => {
    now = 2000
    throw new Error('it fails')
  })
  await expect(failing).rejects.toThrow('it fails')
  expect(watch.times()).toEqual([at('build', 2)])
})
