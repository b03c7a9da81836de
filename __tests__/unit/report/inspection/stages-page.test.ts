import { describe, expect, test } from '@jest/globals'
import { pageText } from '../../../../src/page/lay-out.ts'
import { printable } from '../../../../src/adapters/runner/standard-output.ts'
import type { ImageRecord } from '../../../../src/record/record.ts'
import { stagesPage } from '../../../../src/report/inspection/stages-page.ts'
import { HOSTILE } from '../../../support/hostile.ts'
import { imageRecord, layer, record } from '../../../support/records.ts'
import { parseRunnerLog } from '../../../support/runner-parser.ts'

const base = layer('ADD rootfs', 200_000_000, { origin: 'base', files: 9000 })
const stage = (name: string, own: number, platform = 'linux/amd64', below = [base]): ImageRecord =>
  imageRecord({ name, platform, layers: [...below, layer('COPY', own)] })
const stages = (images: readonly ImageRecord[], notes: readonly string[] = []) =>
  pageText(stagesPage({ name: 'shop', record: record({ images }), notes }), 100)

test('a row a stage, and what stays behind', () => {
  const images = [stage('builder', 312_000_000), stage('test', 12_000), stage('stage-2', 5_300_000, 'linux/amd64', [])]
  expect(stages(images, ['The own and base layers of test (linux/amd64) cannot be told apart: no reason.'])).toBe(`\
Stages of shop

Platform linux/amd64: builder 512 MB -> stage-2 (final) 5.3 MB (-99.0 %)
  unpacked  rootfs  files     own    base                        stage
    512 MB  512 MB   9001  312 MB  200 MB  ####################  builder
    200 MB  200 MB   9001   12 kB  200 MB  ########              test
    5.3 MB  5.3 MB      1  5.3 MB     0 B  #                     stage-2 (final)

Note: The own and base layers of test (linux/amd64) cannot be told apart: no reason.
`)
})

describe('the sentence', () => {
  test.each([
    [[stage('run', 1_000_000, 'linux/amd64', [])], 'one stage, 1 MB: nothing stays behind in another'],
    [
      [stage('tools', 1_000_000, 'linux/amd64', []), stage('run', 3_000_000, 'linux/amd64', [])],
      'tools 1 MB -> run (final) 3 MB (+200.0 %)',
    ],
    [[stage('none', 0, 'linux/amd64', []), stage('run', 3_000_000, 'linux/amd64', [])], 'none 0 B -> run (final) 3 MB'],
  ])('%#', (images, sentence) => {
    expect(stages(images)).toContain(`\nPlatform linux/amd64: ${sentence}\n`)
  })

  test('each platform has its own', () => {
    const images = ['linux/amd64', 'linux/arm64'].map((platform) => stage('run', 1_000_000, platform, []))
    expect(stages(images).match(/^Platform .*/gm)).toEqual([
      'Platform linux/amd64: one stage, 1 MB: nothing stays behind in another',
      'Platform linux/arm64: one stage, 1 MB: nothing stays behind in another',
    ])
  })
})

test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))('%s does no harm', (_, text) => {
  const images = [stage(text, 9, text), stage(text, 1, text)]
  const said = pageText(stagesPage({ name: text, record: record({ images }), notes: [text] }), 100)
  expect(Math.max(...said.split('\n').map((line) => Array.from(line).length))).toBeLessThanOrEqual(100)
  expect(parseRunnerLog(printable(said)).commands).toEqual([])
})
