// What was compared with what, of several images.
import { describe, expect, test } from '@jest/globals'
import type { ImageBaseline } from '../../../src/baseline/baseline.ts'
import { imageBaseline } from '../../../src/baseline/image-baseline.ts'
import { comparedSentences } from '../../../src/report/compared-sentences.ts'
import { plainForm } from '../../../src/report/form.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { imageRecord, record, skippedGrowth, verdicts } from '../../support/records.ts'
import { before, failed, fresh, rebuilt, reportOn, stored } from '../../support/several-baselines.ts'

const STORED = 'stored record in the cache folder, 3 h ago'
const HOW = 'Compared a1b2c3d with its base 9f8e7d6'

describe('what was compared', () => {
  test.each<[string, readonly ImageBaseline[], readonly string[]]>([
    ['one record', [stored('api')], [`${HOW} (${STORED}): why.`]],
    ['two records', [stored('api'), stored('web')], [`${HOW} (${STORED}): why.`]],
    ['all built again', [rebuilt('api'), rebuilt('web')], [`${HOW} (built again): why.`]],
    [
      'some built again',
      [rebuilt('api'), stored('gate'), rebuilt('web')],
      [`${HOW} (${STORED}; api and web built again): why.`],
    ],
    [
      'records of two stores',
      [stored('api', { store: 'the notes ref' }), stored('gate'), stored('web')],
      [`${HOW} (${STORED}; api: stored record in the notes ref, 3 h ago): why.`],
    ],
    [
      'records of two ages',
      [
        stored('api'),
        stored('web', {
          record: record({ createdAt: '2025-02-01T12:00:00Z', images: [imageRecord({ name: 'web' })] }),
        }),
      ],
      [`${HOW} (stored records in the cache folder, the oldest 28 d ago): why.`],
    ],
    [
      'one in part',
      [stored('api', { reason: 'it was obtained as gzip-6' }), stored('web')],
      [`${HOW} (${STORED}): why. Not in all metrics (api): it was obtained as gzip-6.`],
    ],
    [
      'all in part',
      [stored('api', { reason: 'it was obtained as gzip-6' }), stored('web', { reason: 'it was obtained as gzip-6' })],
      [`${HOW} (${STORED}): why. Not in all metrics: it was obtained as gzip-6.`],
    ],
    [
      'one with an ancestor',
      [stored('web'), before('api')],
      [
        `${HOW} (${STORED}): why.`,
        `Compared api of a1b2c3d with eeeeeee, 3 commits before its base 9f8e7d6 (${STORED}). Not with the base itself (api): its build failed.`,
      ],
    ],
    [
      'all with an ancestor',
      [before('web'), before('api')],
      [
        `Compared a1b2c3d with eeeeeee, 3 commits before its base 9f8e7d6 (${STORED}): why. Not with the base itself: its build failed.`,
      ],
    ],
    [
      'one that is new',
      [stored('web'), fresh('api')],
      [`${HOW} (${STORED}): why.`, 'Image api is new: there is nothing at the base to compare it with.'],
    ],
    [
      'all new',
      [fresh('web'), fresh('api')],
      ['Images web and api are new: there is nothing at the base to compare them with.'],
    ],
    [
      'some that do not build',
      [failed('api'), stored('gate'), failed('web'), failed('cart', 'it is elsewhere')],
      [
        `${HOW} (${STORED}): why.`,
        'There is nothing to compare api and web with: its build failed.',
        'There is nothing to compare cart with: it is elsewhere.',
      ],
    ],
    [
      'none, for one reason',
      [failed('api'), failed('web')],
      ['There is nothing to compare a1b2c3d with: its build failed.'],
    ],
  ])('%s', (_, baselines, sentences) => {
    expect(comparedSentences(reportOn(baselines), plainForm)).toEqual(sentences)
  })

  test.each<[string, readonly ImageBaseline[], string]>([
    [
      'an image that does not build',
      [failed('api'), stored('web')],
      'Growth of api was not checked: its build failed.',
    ],
    [
      'a new image',
      [fresh('api'), stored('web')],
      'Image api is new: there is nothing at the base to compare it with, so growth was not checked.',
    ],
    ['all', [failed('api'), failed('web')], 'Growth of a1b2c3d was not checked: its build failed.'],
  ])('where growth is limited, it is said of %s that it was not checked', (_, baselines, sentence) => {
    const told = reportOn(baselines, [
      skippedGrowth(baselines.flatMap((each) => (each.kind === 'none' ? each.reason : []))[0]!),
    ])
    expect(comparedSentences(told, plainForm)).toContain(sentence)
    expect(reportText(told)).not.toContain('\nNot checked: ')
  })

  test('it is not said of an image without such a limit', () => {
    const outcomes = { api: [], web: [skippedGrowth('its build failed')] }
    const told = reportOn([failed('api'), failed('web', 'it is elsewhere'), stored('gate')], [], {
      verdict: verdicts(
        Object.entries(outcomes).map(([name, its]) => ({ name, platform: 'linux/amd64', outcomes: its })),
      ),
    })
    expect(comparedSentences(told, plainForm).slice(1)).toEqual([
      'There is nothing to compare api with: its build failed.',
      'Growth of web was not checked: it is elsewhere.',
    ])
  })

  test('existing images are no images of a working tree', () => {
    const images = ['api', 'web'].map((name) => imageRecord({ name, definition: null, build: null }))
    const head = record({ commit: null, images })
    const [, said] = comparedSentences({ ...reportOn([stored('web'), before('api')]), record: head }, plainForm)
    expect(said).toMatch(/^Compared api with eeeeeee, /)
  })
})

describe('of forty images', () => {
  const forty = Array.from({ length: 40 }, (_, index) => `svc${10 + index}`)
  const kinds = [
    stored,
    rebuilt,
    fresh,
    (name: string) => failed(name, `${name} failed`),
    (name: string) => before(name, Number(name.slice(3))),
  ]
  const mixed = forty.map((name, index) => kinds[index % kinds.length]!(name))
  const commits = mixed.map((each, index) => {
    const isEarlier = each.kind === 'baseline' && each.ancestorOf !== undefined
    return isEarlier ? imageBaseline(each.name, { ...each, commit: String(index).padStart(40, '0') }) : each
  })

  test('a few sentences are said', () => {
    const said = comparedSentences(reportOn(commits), plainForm)
    expect(said).toEqual([
      `${HOW} (${STORED}; svc11, svc16, svc21 and 5 more images built again): why.`,
      expect.stringMatching(/^Compared svc14 of a1b2c3d with .*, 14 commits before its base 9f8e7d6 /),
      expect.stringMatching(/^Compared svc19 of /),
      'Compared 6 more images with other commits before the base.',
      'Images svc12, svc17, svc22 and 5 more images are new: there is nothing at the base to compare them with.',
      'There is nothing to compare svc13 with: svc13 failed.',
      'There is nothing to compare svc18 with: svc18 failed.',
      'The JSON report says why 6 more images could not be compared.',
    ])
  })
})
