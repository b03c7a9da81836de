import { emptyLeg } from '../../src/app/legs/empty-leg.ts'
import { LEG_VERSION, type LegFile, type PushedLeg } from '../../src/app/legs/leg.ts'
import type { FoundLeg } from '../../src/app/legs/read-legs.ts'
import type { Rule } from '../../src/limits/rule.ts'
import type { ImageRecord } from '../../src/record/record.ts'
import { baselinesOf } from './baselines-of.ts'
import { baseline, HEAD, imageRecord, NOW, record } from './records.ts'
import { maxRule } from './rules.ts'

/** The job that legs are of, unless a test says otherwise. */
export const JOB = { repository: 'acme/shop', run: '1', attempt: '1', job: 'images' }

/** A leg that weighed these images, each of which is as its base and within 20MB. */
export function legOf(
  images: readonly ImageRecord[],
  fields: Partial<PushedLeg> = {},
  rules: readonly Rule[] = [maxRule('20MB')],
): PushedLeg {
  const head = record({ images })
  const names = [...new Set(images.map(({ name }) => name))]
  return {
    ...emptyLeg(NOW),
    record: head,
    head: HEAD,
    images: names.map((name) => ({
      name,
      key: `key of ${name}`,
      rules,
      ofFile: [],
      givenAgain: { words: [], unsaid: [] },
      config: null,
    })),
    baselines: baselinesOf(head, baseline(images)),
    ...fields,
  }
}

export const legNamed = (name: string, fields?: Partial<PushedLeg>, platform = 'linux/amd64'): PushedLeg =>
  legOf([imageRecord({ name, platform })], fields)

export const weighed = (leg: PushedLeg): LegFile['outcome'] => ({ kind: 'weighed', ...leg })

export const failed = (...images: readonly string[]): LegFile['outcome'] => ({
  kind: 'failed',
  images,
  platforms: [],
  code: 'build.failed',
  message: 'The build failed.',
})

/** An image that was to have these platforms. */
export const failedOn = (name: string, ...platforms: readonly string[]): LegFile['outcome'] =>
  ({ ...failed(name), platforms }) as LegFile['outcome']

export const fileOf = (outcome: LegFile['outcome'], of: Partial<LegFile['of']> = {}): LegFile => ({
  leg: LEG_VERSION,
  of: { ...JOB, ...of },
  at: NOW,
  isCommented: true,
  outcome,
})

export const foundAt = (path: string, file: LegFile): FoundLeg => ({ path, file })
