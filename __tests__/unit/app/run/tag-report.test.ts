// A tag is made of all platforms that it is to have, or not at all.
import { expect, test } from '@jest/globals'
import { verdictCode } from '../../../../src/app/exit-code.ts'
import { emptyLeg } from '../../../../src/app/legs/empty-leg.ts'
import { LEG_ENDING, legText } from '../../../../src/app/legs/leg-text.ts'
import { reportOnLegs } from '../../../../src/app/run/report-legs.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import { failed, failedOn, fileOf, JOB, legOf, weighed } from '../../../support/legs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { imageRecord, NOW } from '../../../support/records.ts'

const REPOSITORY = 'r.example/shop'
const DIGESTS = { 'linux/amd64': `sha256:${'a'.repeat(64)}`, 'linux/arm64': `sha256:${'b'.repeat(64)}` } as const
const MANIFEST = JSON.stringify({ config: { digest: DIGESTS['linux/amd64'], size: 1 }, layers: [] })

const pushed = (platform: keyof typeof DIGESTS) => {
  const digest = DIGESTS[platform]
  const push = { kind: 'pushed', pushed: [{ name: REPOSITORY, digest }] } as const
  return weighed(legOf([imageRecord({ name: 'shop', platform, digest })], { head: null, push }))
}

const [amd64, arm64] = [pushed('linux/amd64'), pushed('linux/arm64')]
const amd64Again = legText(fileOf(amd64, { attempt: '2' }))

test.each<[string, readonly string[], number]>([
  ['both were weighed', [amd64, arm64].map((each) => legText(fileOf(each))), 0],
  ['the file of one cannot be read', [legText(fileOf(amd64)), '{'], 4],
  [
    'one leg carried it forward',
    [legText(fileOf(amd64)), legText(fileOf(weighed({ ...emptyLeg(NOW), carried: ['shop'] })))],
    4,
  ],
  ['one failed on its platform', [legText(fileOf(amd64)), legText(fileOf(failedOn('shop', 'linux/arm64')))], 4],
  ['one of attempt 1 failed before it knew its platform', [legText(fileOf(failed('shop'))), amd64Again], 4],
])('of legs with each a platform, of which %s', async (_, texts, code) => {
  const files = Object.fromEntries(texts.map((text, index) => [`/repo/legs/${index}${LEG_ENDING}`, text]))
  const registry = Object.fromEntries(Object.values(DIGESTS).map((digest) => [`${REPOSITORY}@${digest}`, MANIFEST]))
  const { ports, seen } = fakePorts({ job: { ...JOB, attempt: '2' }, files, registry })
  const asked = { INPUT_TAGS: `${REPOSITORY}:1`, INPUT_PLATFORMS: 'linux/amd64,linux/arm64', INPUT_STRICT: 'false' }
  const legs = Object.keys(files).join('\n')
  const inputs = fromAction({ INPUT_MODE: 'report', INPUT_LEGS: legs, INPUT_IMAGES: 'shop', ...asked }, '/repo')
  const report = await reportOnLegs(ports, { ...inputs, report: inputs.report! }, stopwatch(ports.clock))
  const said = code === 0 ? { kind: 'pushed' } : { kind: 'held back', reason: 'not all of it was weighed' }
  expect(report.push).toMatchObject(said)
  expect([verdictCode(report), seen.pushed]).toEqual([code, code === 0 ? [`${REPOSITORY}:1`] : []])
})
