import { afterEach, expect, jest, test } from '@jest/globals'
import { actionOn } from '../../../support/action-on.ts'

afterEach(() => void jest.restoreAllMocks())

const EVENT = { kind: 'other', name: 'schedule', ref: '', defaultBranch: '', commit: '' } as const

test('without a summary file, a line says that there is no summary', async () => {
  delete process.env['GITHUB_STEP_SUMMARY']
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  await actionOn(EVENT, '/tmp').summary('### Image size')
  expect(write.mock.calls.map(([text]) => text)).toEqual([
    expect.stringMatching(/^No job summary was written: [^\n]+\n$/),
  ])
})

test('no secret is in what is printed, whatever says it', async () => {
  jest.replaceProperty(process, 'env', { ...process.env, RUNNER_DEBUG: '1' })
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  const runner = actionOn(EVENT, '/tmp')
  runner.mask('one secret\nquo"te')
  const [inJson, inBase64] = [JSON.stringify('quo"te'), Buffer.from('one secret').toString('base64')]
  const said = `it is ${inJson}\nand ${inBase64}`
  write.mockClear() // the runner gets the secret itself
  runner.info(said)
  runner.debug?.(said)
  runner.annotate({ level: 'error', title: said, message: said, file: 'Dockerfile', line: 3 })
  runner.details?.(said, [said])
  await runner.group(said, async () => {})
  const printed = write.mock.calls.map(([text]) => String(text))
  expect(printed.join('').match(/it is/g)).toHaveLength(7)
  expect(printed.join('')).not.toMatch(new RegExp(`quo|te"|${inBase64}`))
  expect(printed.filter((text) => text.startsWith('::error'))).toEqual([
    '::error title=it is "***" and ***,file=Dockerfile,line=3::it is "***"%0Aand ***\n',
  ])
})
