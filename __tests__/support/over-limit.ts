import type { LegImage } from '../../src/app/legs/leg.ts'
import type { ImageVerdict, RuleOutcome } from '../../src/budget/verdict.ts'
import type { MaxRule } from '../../src/limits/rule.ts'
import { legOf } from './legs.ts'
import { imageRecord } from './records.ts'
import { maxRule } from './rules.ts'

/** A limit of a configuration file. */
export const IN_FILE = maxRule('20MB', 'unpacked', { origin: { kind: 'file', path: 'weighbridge.yml', line: 3 } })

/** It is broken by 21.3 MB. */
export const over = (rule: MaxRule): RuleOutcome => {
  return {
    rule,
    status: rule.level === 'error' ? 'fail' : 'warn',
    actual: 21_304_211,
    allowed: rule.max,
    isNear: false,
  }
}

/** What one run weighed: these images, each asked for in this way. */
export function partOf(verdicts: readonly ImageVerdict[], asked: Partial<LegImage>) {
  const { record, images } = legOf(verdicts.map(({ name, platform }) => imageRecord({ name, platform })))
  return { record, images: images.map((each) => Object.assign(each, asked)) }
}
