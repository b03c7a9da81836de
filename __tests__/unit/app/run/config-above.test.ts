import { describe, expect, test } from '@jest/globals'
import { configAboveNotes, orConfigAbove } from '../../../../src/app/run/config-above.ts'
import { fail, isError, messageFor } from '../../../../src/errors/errors.ts'
import { configOf } from '../../../support/config.ts'
import { FACTS } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, runIn } from '../../../support/shop.ts'

const ROOT = '/repo/weighbridge.yml'
const note = (path: string, named: string): string =>
  `The budgets of ${path} were not read, as the run starts in a folder below it: start it there, or set --config=${named}`

test.each<[string, readonly string[], string, readonly string[]]>([
  ['at the root', [ROOT], 'services/api', [note(ROOT, '../../weighbridge.yml')]],
  [
    'the nearest',
    [ROOT, '/repo/services/weighbridge.yml'],
    'services/api',
    [note('/repo/services/weighbridge.yml', '../weighbridge.yml')],
  ],
  ['outside of the checkout', [ROOT], 'api', []],
  ['at the root, where the run starts', ['/repo/services/api/weighbridge.yml'], '', []],
  ['nowhere', [], 'services/api', []],
])('a configuration file above: %s', async (_, paths, prefix, expected) => {
  const { ports } = fakePorts({ files: Object.fromEntries(paths.map((path) => [path, ''])) })
  const files = { ...ports.files, directory: '/repo/services/api' }
  expect(await configAboveNotes({ ...ports, files }, { config: null }, prefix)).toEqual(expected)
  expect(await configAboveNotes({ ...ports, files }, { config: configOf('defaults: {}') }, prefix)).toEqual([])
})

test('the report has the note', async () => {
  const files = { '/repo/Dockerfile': 'FROM alpine\n', '/base/Dockerfile': 'FROM alpine\n', '/weighbridge.yml': '' }
  const { report } = await runIn({ ...GROWING, files, facts: { ...FACTS, prefix: 'repo' } })
  expect(report.notes).toContain(note('/weighbridge.yml', '../weighbridge.yml'))
})

/** What becomes of an error of a command in /repo/services/api. */
const failedWith = async (error: unknown, prefix: string, files: Readonly<Record<string, string>> = { [ROOT]: '' }) => {
  const { ports } = fakePorts({ files, facts: { ...FACTS, prefix } })
  return await orConfigAbove({ ...ports, files: { ...ports.files, directory: '/repo/services/api' } }, error)
}

describe('a command that needs the file', () => {
  const MISSING = fail('config.missing', { path: 'weighbridge.yml' })
  test('says that it is above', async () => {
    const error = await failedWith(MISSING, 'services/api')
    expect(isError(error, 'config.above') && messageFor(error, 'command line')).toBe(
      'There is no configuration file "weighbridge.yml" in this folder, but /repo/weighbridge.yml is in one above it: ' +
        'run the command there, or set --config=../../weighbridge.yml.',
    )
  })

  test.each([
    ['it is nowhere', MISSING, 'services/api', {}],
    ['it is outside of the checkout', MISSING, 'api', undefined],
    ['another was asked for', fail('config.missing', { path: 'ci.yml' }), 'services/api', undefined],
    ['it failed for another reason', new Error('full'), 'services/api', undefined],
  ])('fails as before if %s', async (_, error, prefix, files) => {
    expect(await failedWith(error, prefix, files)).toBe(error)
  })
})
