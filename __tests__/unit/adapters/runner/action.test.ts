import { afterEach, expect, jest, test } from '@jest/globals'
import { actionRunner } from '../../../../src/adapters/runner/action.ts'

afterEach(() => void jest.restoreAllMocks())

test('without a summary file, a line says that there is no summary', async () => {
  delete process.env['GITHUB_STEP_SUMMARY']
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  await actionRunner({ kind: 'other', name: 'schedule', ref: '', defaultBranch: '', commit: '' }, '/tmp').summary(
    '### Image size',
  )
  expect(write.mock.calls.map(([text]) => text)).toEqual([
    expect.stringMatching(/^No job summary was written: [^\n]+\n$/),
  ])
})
