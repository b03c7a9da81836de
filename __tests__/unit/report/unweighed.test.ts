import { expect, test } from '@jest/globals'
import { plainForm } from '../../../src/report/form.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { unweighed } from '../../../src/report/unweighed.ts'
import { goBinary } from '../../support/go-records.ts'
import { type ImageFields, imageRecord, report } from '../../support/records.ts'

const said = (fields: ImageFields) => unweighed(imageRecord(fields), plainForm)
const foreign = (download: number) => ({ digest: `sha256:${'f'.repeat(64)}`, download })

test.each<[ImageFields, readonly string[]]>([
  [{}, []],
  [{ attestations: 12_000 }, ['attestations (provenance, SBOM): 12 kB in manifests, not weighed']],
  [
    { foreignLayers: [foreign(1_000_000)] },
    ['1 foreign layer (1 MB compressed) is not weighed, as only its owner distributes it'],
  ],
  [
    { foreignLayers: [foreign(1_000_000), foreign(200_000)] },
    ['2 foreign layers (1.2 MB compressed) are not weighed, as only their owner distributes them'],
  ],
  [
    { packed: [{ path: 'usr/bin/tool', bytes: 500_000, packer: 'UPX' }] },
    ['program /usr/bin/tool (500 kB) is packed by UPX, so its contents cannot be read'],
  ],
  [
    { goBinaries: [goBinary('app', [], { notes: ['one', 'two'] }), goBinary('quiet', [])] },
    ['Go program /app: one', 'Go program /app: two'],
  ],
])('%#', (fields, clauses) => {
  expect(said(fields)).toEqual(clauses)
})

test('of many programs the first are named, and the others counted', () => {
  const clauses = said({
    goBinaries: Array.from({ length: 14 }, (_, index) => goBinary(`${index}`, [], { notes: ['x'] })),
  })
  expect(clauses).toHaveLength(11)
  expect(clauses.at(-1)).toBe('the JSON report has 4 more notes on programs')
})

test('a terminal reads it with the name of the image', () => {
  expect(reportText(report({ images: [imageRecord({ attestations: 7 })] }))).toMatch(
    /\n\nNote: product-catalog linux\/amd64: attestations \(provenance, SBOM\): 7 B in manifests, not weighed\.\n$/,
  )
})
