import { expect, test } from '@jest/globals'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { comparedSentence } from '../../support/compared-sentence.ts'
import { referenceBaseline } from '../../support/existing-images.ts'
import { imageRecord, record, report } from '../../support/records.ts'

const DIGEST = `sha256:0123456789ab${'c'.repeat(52)}`
const unnamed = imageRecord({ digest: '', configDigest: DIGEST })
const pinned = (reference: string) => ({ ...referenceBaseline([imageRecord()], DIGEST), reference })

test.each([
  ['its digest', referenceBaseline([imageRecord()], DIGEST), 'ghcr.io/acme/catalog:main (sha256:0123456789ab)'],
  ['the ID of one without', referenceBaseline([unnamed]), 'ghcr.io/acme/catalog:main (image ID sha256:0123456789ab)'],
  ['no digest of several', referenceBaseline([unnamed, unnamed]), 'ghcr.io/acme/catalog:main'],
  ['a digest that is in the name, once', pinned(`acme/catalog@${DIGEST}`), `acme/catalog@${DIGEST}`],
])('an existing image is named as the user did, with %s', (_, base, expected) => {
  expect(comparedSentence(report({ baseline: base }), plainForm)).toBe(`Compared a1b2c3d with ${expected}.`)
})

test('an image of no commit is compared with another, which no link can show', () => {
  const images = [imageRecord({ definition: null, build: null })]
  const told = report({
    record: record({ commit: null, images }),
    baseline: referenceBaseline([imageRecord()], DIGEST),
    repositoryUrl: 'https://github.com/acme/shop',
  })
  const name = '`ghcr.io/acme/catalog:main` (`sha256:0123456789ab`)'
  expect(comparedSentence(told, markdownForm)).toBe(`Compared the image with ${name}.`)
})
