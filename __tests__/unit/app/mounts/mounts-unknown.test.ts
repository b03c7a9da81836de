import { describe, expect, test } from '@jest/globals'
import { fail } from '../../../../src/errors/errors.ts'
import { reportText } from '../../../../src/report/report-page.ts'
import { both, carry, foundIn, savedIn, stored } from '../../../support/carried.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'

describe('a builder that does not say what it holds', () => {
  const SILENT = fail('engine.silent', { command: 'du', builder: 'x', seconds: 60 })
  const said = 'what the builder holds is not known'
  test.each<[string, { calls: readonly number[]; error: Error }, string, readonly string[]]>([
    // it   records   the reason   calls
    [
      'fails',
      { calls: [1, 2], error: new Error('it is gone') },
      `${said}: it is gone`,
      ['records', 'records', 'build'],
    ],
    [
      'gives no answer in time, and is not asked again',
      { calls: [1], error: SILENT },
      `${said}: The builder "x" gave no output for 60 s of "docker buildx du". ` +
        'Check it with "docker buildx ls", or restart it',
      ['records', 'build'],
    ],
  ])('%s: no mount is known, and nothing is restored or saved', async (_, records, reason, asked) => {
    const builder = fakeMountBuilder({ records })
    const run = await carry({ builder, blobs: await stored() })
    expect(foundIn(run)).toEqual(both(`unknown: ${reason}`))
    expect(savedIn(run)).toEqual(both(null))
    expect(builder.calls).toEqual(asked)
    expect(reportText(run.report).split(reason)).toHaveLength(2)
    expect(run.mounts).toMatchObject({ coldSeconds: null, storeBytes: null })
  })

  test('after a restore is not asked again, and nothing is saved', async () => {
    const builder = fakeMountBuilder({ records: { calls: [2], error: SILENT } })
    const run = await carry({ builder, blobs: await stored() })
    expect(foundIn(run)).toEqual(both('hit'))
    expect(savedIn(run)).toEqual(both(expect.stringContaining(said)))
    expect(builder.calls).toEqual(['records', 'find', 'find', 'restore', 'records', 'build'])
  })
})
