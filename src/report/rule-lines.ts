import type { RuleOutcome } from '../budget/verdict.ts'
import { counted } from '../units/counted.ts'
import type { Form } from './form.ts'
import type { ImageReport } from './image-report.ts'
import { isNearLayerLimit, layerSentence } from './layer-limit.ts'
import { ruleSentence } from './rule-sentence.ts'

/**
 * `skip`: of what is forbidden, which is in no table. `near`: it passes, but little is left; so does an image near a limit
 * of the world.
 */
export type LineKind = 'fail' | 'skip' | 'warn' | 'accepted' | 'near'

export interface RuleLine {
  readonly kind: LineKind
  /** A sentence; it may begin with untrusted text. */
  readonly text: string
}

const KINDS: readonly LineKind[] = ['fail', 'skip', 'warn', 'accepted', 'near']

const MOST_LINES = 20
/** In characters. They are in the part of a comment that is never left out, and a comment has 65,536 of them. */
const LONGEST = 12_000

/** What the rules have to say beside the table, worst first, as far as there is room for it. */
export function ruleLines(images: readonly ImageReport[], form: Form): readonly RuleLine[] {
  const all = images.flatMap(remarksOn)
  const isOne = new Set(images.map(({ record }) => record.name)).size <= 1
  const remarks = KINDS.flatMap((kind) => all.filter((remark) => remark.kind === kind))
  let length = 0
  const lines = remarks
    .slice(0, MOST_LINES)
    .map(({ kind, image, sentence }) => {
      const name = isOne ? '' : `${form.name(image.record.name)}: `
      return { kind, text: name + sentence(form) }
    })
    .filter(({ text }) => (length += text.length) <= LONGEST)
  const rest = remarks.length - lines.length
  if (rest === 0) return lines
  const kind = remarks[lines.length]!.kind
  return [...lines, { kind, text: `The JSON report has ${counted(rest, 'more sentence')} on rules.` }]
}

interface Remark {
  readonly kind: LineKind
  readonly image: ImageReport
  readonly sentence: (form: Form) => string
}

function remarksOn(image: ImageReport): readonly Remark[] {
  const ofRules = image.outcomes.flatMap((outcome) => {
    const kind = kindOf(outcome)
    return kind === undefined ? [] : { kind, image, sentence: (form: Form) => ruleSentence(image, outcome, form) }
  })
  if (!isNearLayerLimit(image)) return ofRules
  return [...ofRules, { kind: 'near', image, sentence: (form) => layerSentence(image, form) }]
}

/** Why limits were not checked stands above the table, each reason once. */
function kindOf(outcome: RuleOutcome): LineKind | undefined {
  if (outcome.status === 'fail' || outcome.status === 'warn') return outcome.status
  if (outcome.status === 'skip') return outcome.rule.kind === 'forbid' ? 'skip' : undefined
  if (!('allowed' in outcome)) return undefined
  if (outcome.accepted) return 'accepted'
  return outcome.isNear ? 'near' : undefined
}
