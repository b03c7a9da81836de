import { expect, test } from '@jest/globals'
import { replay } from '../../support/recordings.ts'

const NAMES = ['0.13.1-ok.txt', '0.13.1-fail.txt', '0.30.1-ok.txt', '0.30.1-cached.txt', '0.30.1-fail.txt']

test.each(NAMES)('%s reads the same in pieces of any size', (name) => {
  const whole = replay(name)
  for (const size of [1, 7, 1000]) expect(replay(name, size).events).toEqual(whole.events)
})

test.each(['0.13.1-ok.txt', '0.30.1-ok.txt'])('%s reads as a log', (name) => {
  const { lines } = replay(name)
  expect(
    lines
      .filter((line) => line.startsWith('#9 '))
      .map((line) => line.replace(/(?<=^#9 (DONE )?)\d\.\d+/, 'T'))
      .toSorted(),
  ).toEqual(
    [
      `#9 [builder 4/4] RUN --mount=type=cache,target=/cache,uid=1000 echo "canary" >/cache/token; for i in 1 2 3; do ` +
        `printf 'part %s of 3\\r' $i; sleep 0.3; done; echo; echo grüße >&2; printf 'no line feed'`,
      '#9 T part 3 of 3',
      '#9 T grüße',
      '#9 T no line feed',
      '#9 DONE Ts',
    ].toSorted(),
  )
  expect(lines).toContain('#2 [internal] load metadata for docker.io/library/alpine:latest')
  expect(lines.filter((line) => line.endsWith('] COPY --link greeting.txt ./'))).toHaveLength(1)
  expect(lines.at(-1)).toMatch(/^#1[12] DONE 0\.\ds$/)
})

test('a cached build says so', () => {
  expect(replay('0.30.1-cached.txt').lines.filter((line) => line.endsWith(' CACHED'))).toHaveLength(4)
})
