import { expect, test } from '@jest/globals'
import { compareSides } from '../../../src/comparison/compare.ts'
import { pageText } from '../../../src/page/lay-out.ts'
import { comparisonPage } from '../../../src/report/comparison-page.ts'
import { inspectionPage } from '../../../src/report/inspection.ts'
import { detailedImage } from '../../support/go-records.ts'
import { OLDER_RECORDS, olderRecord } from '../../support/older-records.ts'
import { record } from '../../support/records.ts'

const WIDE = 400
const [OLD, NEWEST] = [olderRecord(OLDER_RECORDS[0]!), olderRecord(OLDER_RECORDS.at(-1)!)]

test('an inspection says what an older version wrote the record without', () => {
  expect(pageText(inspectionPage(OLD), WIDE)).toContain(
    'a record of an older version, which lacks: hidden copies, duplicates, Go programs, packed programs, ' +
      'attestations, foreign layers, advice',
  )
  expect(pageText(inspectionPage(NEWEST), WIDE)).not.toContain('older version')
})

test('a comparison says what it does not compare', () => {
  const now = record({ images: [detailedImage()] })
  const page = (base: typeof OLD) =>
    pageText(
      comparisonPage({
        base: { name: 'old.json', record: base },
        head: { name: 'new.json', record: now },
        comparison: compareSides(now, base),
      }),
      WIDE,
    )
  expect(page(OLD)).toContain('Not compared, because a record of an older version lacks: Go programs, hidden copies')
  expect(page(NEWEST)).not.toContain('older version')
})
