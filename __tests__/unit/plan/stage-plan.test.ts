import { describe, expect, test } from '@jest/globals'
import type { BuildPlan } from '../../../src/plan/build-plan.ts'
import { stagePlan, upToStage } from '../../../src/plan/stage-plan.ts'
import { readStages } from '../../../src/plan/stages.ts'

const DOCKERFILE = `# syntax=docker/dockerfile:1
ARG GO=1.23
FROM golang:\${GO}
RUN <<EOT
FROM is a word of a script here
EOT
# what runs
from scratch
COPY --from=0 /app /app
FROM scratch AS debug
`

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }
const { stages } = readStages(DOCKERFILE, INPUTS, '')

describe('a Dockerfile up to a stage', () => {
  test.each([
    [0, 7, 'EOT\n# what runs\n'],
    [1, 9, 'COPY --from=0 /app /app\n'],
    [2, 10, 'FROM scratch AS debug\n'],
  ])('stage %i ends after line %i', (number, lines, end) => {
    const cut = upToStage(DOCKERFILE, stages, number)
    expect(DOCKERFILE.startsWith(cut)).toBe(true)
    expect(cut.split('\n')).toHaveLength(lines + 1)
    expect(cut.endsWith(end)).toBe(true)
  })
})

const plan = (...args: readonly string[]): BuildPlan => ({
  args: ['build', ...args, '.'],
  directory: '/repo',
  secretFiles: [],
  metadataFile: '/scratch/metadata.json',
  imageIdFile: undefined,
  weighed: { kind: 'engine' },
  pushes: [],
})
const STAGE = { dockerfile: 'FROM a\n', number: 1, ignore: undefined }
const CUT = { path: '/scratch/stage.Dockerfile', content: 'FROM a\n' }

describe('a plan for a stage without a name of its own', () => {
  test.each([
    [['--target', '1'], []],
    [['--file', 'Dockerfile.dev', '--target', '1', '--pull'], ['--pull']],
    [
      ['--build-arg', '1', '--target', '1'],
      ['--build-arg', '1'],
    ],
  ])('%j has the cut Dockerfile and no target', (args, others) => {
    const { args: changed, secretFiles } = stagePlan(plan(...args), STAGE)
    expect(changed).toEqual(['build', '--file', CUT.path, ...others, '.'])
    expect(secretFiles).toEqual([CUT])
  })

  test('the ignore file of a Dockerfile goes with it', () => {
    const { secretFiles } = stagePlan(plan('--target', '1'), { ...STAGE, ignore: '*.md\n' })
    expect(secretFiles).toEqual([CUT, { path: `${CUT.path}.dockerignore`, content: '*.md\n' }])
  })

  test.each([[['--target', '2']], [[]], [['--tag', '1']], [['1', '--target']]])('%j is left as it is', (args) => {
    const other = plan(...args)
    expect(stagePlan(other, STAGE)).toBe(other)
  })
})
