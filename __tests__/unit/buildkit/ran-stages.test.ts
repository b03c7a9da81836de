import { expect, test } from '@jest/globals'
import { ranStages } from '../../../src/buildkit/ran-stages.ts'

test.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
  ['the only stage', ['[1/3] FROM a', '[2/3] COPY . /app', '[3/3] RUN x'], [['', 2]]],
  ['BuildKit’s own preparation is none', ['[internal] load build context', 'exporting to image'], []],
  ['what makes no files is no step', ['[web 1/2] WORKDIR /app', '[web 2/2] ADD x /'], [['web', 1]]],
  ['an ONBUILD’s steps are of their stage', ['[x 2/3] ONBUILD RUN true', '[x 3/3] LINK COPY a b'], [['x', 2]]],
  ['some are numbered beyond the end', ['[1/1] FROM a', '[2/1] COPY . /app'], [['', 1]]],
  ['several vertices may be one step', ['[x 2/3] COPY a b', '[x 2/3] LINK COPY a b'], [['x', 1]]],
  [
    'each platform has its own',
    [
      '[linux/amd64 x  9/10] RUN y',
      '[linux/amd64 x 10/10] RUN y',
      '[linux/arm64 x  9/10] RUN y',
      '[linux/arm64 2/2] RUN y',
    ],
    [
      ['x', 2],
      ['x', 1],
      ['', 1],
    ],
  ],
])('%s', (_, names, expected) => {
  expect(ranStages(names).map(({ name, steps }) => [name, steps])).toEqual(expected)
})
