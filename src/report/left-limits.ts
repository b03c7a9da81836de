import type { LeftLimit, WhyLeft } from '../budget/limit-edits.ts'
import type { Form } from './form.ts'
import { limitNoun, limitText, ruledName } from './limit-words.ts'
import { sentence } from './sentences.ts'

const WHY: Readonly<Record<Exclude<WhyLeft['kind'], 'input' | 'unknown'>, string>> = {
  seconds: 'no two builds take the same time',
  shared: 'other images have it, too, so it is only raised',
  zero: 'the image has none of this, and no limit is lowered to zero',
  spelled: "it is written with YAML's escapes",
}

/** Why a limit was not written anew. */
export function leftSentence({ rule, why }: LeftLimit, form: Form): string {
  const on = rule.platform === null ? '' : ` on ${form.name(rule.platform)}`
  const limit = `The ${limitNoun(rule)} of ${limitText(rule, undefined, form)} for ${ruledName(rule.metric, form)}${on}`
  if (why.kind === 'input')
    return `${limit} is that of ${form.prose(why.name)}, which no edit of the configuration file raises.`
  return `${limit} is left as it is: ${sentence(why.kind === 'unknown' ? why.reason : WHY[why.kind], form)}`
}
