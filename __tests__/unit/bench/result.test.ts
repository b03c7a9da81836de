import { expect, test } from '@jest/globals'
import { overheadResult, secondsResult } from '../../../bench/result.js'

const FIGURE = { name: 'own_s', unit: 's', max: 0.5 } as const
const runs = (...seconds: readonly number[]) => seconds.map((each) => ({ seconds: each, peak: 50_000_000 }))

test('what the action takes more than the bare build, round by round', () => {
  expect(overheadResult(FIGURE, runs(1, 9, 1.5), runs(0.5, 8.25, 0.5))).toEqual({
    figure: FIGURE,
    value: 0.75,
    range: { median: 0.75, min: 0.5, max: 1 },
    ours: '1.5 s',
    peer: '0.5 s',
    peak: '50 MB, 50 MB',
  })
})

test('seconds without a peer are the median of the rounds', () => {
  expect(secondsResult(FIGURE, runs(0.1, 0.4, 0.2))).toEqual({
    figure: FIGURE,
    value: 0.2,
    range: { min: 0.1, max: 0.4 },
    ours: '0.2 s',
    peak: '50 MB',
  })
})
