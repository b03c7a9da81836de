import { expect, test } from '@jest/globals'
import { legText, readLeg } from '../../../../src/app/legs/leg-text.ts'
import { LEG_VERSION } from '../../../../src/app/legs/leg.ts'
import { edited } from '../../../support/edited-budgets.ts'
import { referenceBaseline } from '../../../support/existing-images.ts'
import { failed, fileOf, legOf, weighed } from '../../../support/legs.ts'
import { BASE, baseline, imageRecord } from '../../../support/records.ts'
import { forbidRule, growthRule, maxRule } from '../../../support/rules.ts'

const IMAGE = imageRecord({ name: 'api' })
const RULES = [
  maxRule('20MB'),
  maxRule('8 ', 'layers', { level: 'warning', platform: 'linux/arm64' }),
  growthRule('5% or 500kB', 'download', { since: 'release' }),
  growthRule('0.57%', 'path:/usr/**', { origin: { kind: 'file', path: 'weighbridge.yml', line: 3, commit: BASE } }),
  forbidRule('path:/root/.ssh/**'),
]
const NONE = { kind: 'none', name: 'api', reason: 'it is new', isNew: true } as const

test.each([
  ['whole', weighed(legOf([IMAGE], { budgets: edited([maxRule('20MB')], RULES) }, RULES))],
  ['new', weighed(legOf([IMAGE], { baselines: [NONE] }))],
  ['compared with an image', weighed(legOf([IMAGE], { baselines: [{ ...referenceBaseline([IMAGE]), name: 'api' }] }))],
  [
    'released',
    weighed(
      legOf([IMAGE], { release: { version: 'v1', commit: BASE, baselines: [{ ...baseline([IMAGE]), name: 'api' }] } }),
    ),
  ],
  ['of a bake file', weighed(legOf([IMAGE], { isOfBake: true }))],
  ['pushed', weighed(legOf([IMAGE], { push: { kind: 'failed', message: 'No', pushed: [{ name: 'a', digest: '' }] } }))],
  ['without images', weighed(legOf([], { carried: ['api'] }))],
  ['failed', failed('api')],
])('what a leg says is read as it was written: %s', (_, outcome) => {
  const file = fileOf(outcome)
  expect(readLeg(legText(file))).toEqual(JSON.parse(JSON.stringify(file)))
})

const GOOD = JSON.parse(legText(fileOf(weighed(legOf([IMAGE], {}, RULES)))))
const spoilt = (outcome: object, file: object = {}): string =>
  JSON.stringify({ ...GOOD, ...file, outcome: { ...GOOD.outcome, ...outcome } })
const ruled = (rule: object): string => spoilt({ images: [{ ...GOOD.outcome.images[0], rules: [rule] }] })

test.each([
  ['no JSON', '{', /^it is not JSON$/],
  ['a list', '[]', /^it is not the file of a leg$/],
  ['a record', JSON.stringify(GOOD.outcome.record), /^it is not the file of a leg$/],
  ['of a version before', spoilt({}, { leg: LEG_VERSION - 1 }), /another version/],
  ['of a version after', spoilt({}, { leg: LEG_VERSION + 1 }), /another version/],
  ['without a word on a bake file', spoilt({ isOfBake: undefined }), /^outcome\.isOfBake/],
  ['of no job', spoilt({}, { of: {} }), /^of\.repository is missing$/],
  ['of no kind', spoilt({ kind: 'passed' }), /^outcome.* is not the outcome of a leg$/],
  ['without a record', spoilt({ record: 1 }), /^outcome\.record is not an object$/],
  [
    'with a spoilt record',
    spoilt({ record: { ...GOOD.outcome.record, images: [{}] } }),
    /^outcome\.record\.images\[0\]/,
  ],
  [
    'with a spoilt baseline',
    spoilt({ baselines: [{ ...GOOD.outcome.baselines[0], record: null }] }),
    /^outcome\.baselines\[0\]/,
  ],
  ['with a rule for nothing', ruled({ ...RULES[0], metric: 'joy' }), /metric is not a metric$/],
  ['with a limit that is none', ruled({ ...RULES[0], max: null }), /max is not a number/],
  [
    'with a share of nothing',
    ruled({ ...RULES[3], limit: { kind: 'percent', max: 1, per: 0 } }),
    /limit is not a limit$/,
  ],
  ['without its rules', spoilt({ images: [] }), /does not fit together/],
  ['without its baseline', spoilt({ baselines: [] }), /does not fit together/],
])('what is no leg: %s', (_, text, why) => {
  expect(readLeg(text)).toEqual(expect.stringMatching(why))
})

test('a limit of limits is read as deep as rules are joined, and no deeper', () => {
  const nested = (depth: number): object =>
    depth === 0 ? { kind: 'absolute', max: 1 } : { kind: 'and', limits: [nested(depth - 1)] }
  expect(readLeg(ruled({ ...RULES[3], limit: nested(6) }))).toMatchObject({ leg: LEG_VERSION })
  expect(readLeg(ruled({ ...RULES[3], limit: nested(7) }))).toMatch(/is not a limit/)
  const text = ruled({ ...RULES[3], limit: 'LIMIT' })
  const deep = `${'{"kind":"and","limits":['.repeat(5000)}1${']}'.repeat(5000)}`
  expect(readLeg(text.replace('"LIMIT"', deep))).toMatch(/is not a limit/)
})
