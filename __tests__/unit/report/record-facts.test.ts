import { expect, test } from '@jest/globals'
import { pageText } from '../../../src/page/lay-out.ts'
import type { Making } from '../../../src/record/making.ts'
import type { WeightRecord } from '../../../src/record/record.ts'
import { inspectionPage } from '../../../src/report/inspection.ts'
import { recordFacts, uncommittedFacts } from '../../../src/report/record-facts.ts'
import { HEAD, imageRecord, record } from '../../support/records.ts'

const CLEAN: Making = { as: 'head', beside: null, outside: [] }
const dirty = record({ commit: null, images: [imageRecord({ made: CLEAN })] })

test.each<[string, WeightRecord, readonly string[]]>([
  ['of a commit', record(), [`commit ${HEAD}`, 'weighed 2025-03-01 15:00 UTC']],
  ['of a run without one', dirty, ['of no commit', 'weighed 2025-03-01 15:00 UTC']],
  ['of an image that was inspected', record({ commit: null }), []],
  [
    'with a time that is none',
    record({ createdAt: 'at\u001b[1m noon' }),
    [`commit ${HEAD}`, 'weighed at\\u{1b}[1m noon'],
  ],
])('a record %s says when it was made, and at which commit', (_, given, facts) => {
  expect(recordFacts(given)).toEqual(facts)
})

const data = { layer: 1, hidden: 0, files: 1, hiddenFiles: 0 }
test.each<[Parameters<typeof imageRecord>[0], readonly string[]]>([
  [{}, []],
  [{ made: CLEAN, repository: [] }, []],
  [{ made: { as: 'head', beside: null } }, []], // of an older version
  [
    { made: { as: 'head', beside: { count: 3, bytes: 1_200_000 }, outside: ['bin', 'lib'] } },
    ['uncommitted files that its build could take: 3 (1.2 MB)', 'named contexts outside of the repository: bin, lib'],
  ],
  [
    {
      repository: [
        { ...data, path: 'src/.git', bytes: 5_000_000 },
        { ...data, path: 'src/.git', bytes: 1_000_000 },
      ],
    },
    ['repository data: 6 MB, in /src/.git'],
  ],
])('an image made with %j', (fields, facts) => {
  expect(uncommittedFacts(imageRecord(fields))).toEqual(facts)
})

test('an inspection begins with them', () => {
  const made: Making = { ...CLEAN, beside: { count: 1, bytes: 5 } }
  expect(pageText(inspectionPage(record({ images: [imageRecord({ made })] })))).toMatch(
    new RegExp(
      `^Image .*\n  commit ${HEAD}\n  weighed 2025-03-01 15:00 UTC\n  digest .*\n  uncommitted files .*: 1 \\(5 B\\)\n\n`,
    ),
  )
})
