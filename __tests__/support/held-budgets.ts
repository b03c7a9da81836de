import { holdToBudgets, whyUnheld, type BudgetFile } from '../../src/app/run/base-budgets.ts'
import { imageJob } from '../../src/app/run/image-job.ts'
import type { Chosen } from '../../src/baseline/choose.ts'
import type { CommitFacts } from '../../src/baseline/commit-facts.ts'
import { fail } from '../../src/errors/errors.ts'
import type { BudgetSide } from '../../src/inputs/budget-sides.ts'
import { joinRules } from '../../src/inputs/config/join-rules.ts'
import type { Rule } from '../../src/limits/rule.ts'
import type { Found, Miss } from '../../src/ports.ts'
import { FACTS, HEAD, PARENT } from './fake-commits.ts'
import { fakePorts } from './ports.ts'
import { pullEvent } from './pull-event.ts'
import { maxRule } from './rules.ts'
import { inputs } from './shop.ts'
import type { World } from './world.ts'

/** A configuration file with a line for each image: `shop 20MB`. */
function ruleIn(text: string, image: string): readonly Rule[] | null {
  if (text === 'broken') throw fail('input.size', { input: 'budget', value: text })
  const lines = text.split('\n').map((line) => line.split(' '))
  const [, limit] = lines.find(([name]) => name === image) ?? []
  return limit === undefined ? null : [maxRule(limit)]
}

const rulesOf: BudgetFile['rulesOf'] = (text, image) => {
  if (text === 'several') return { kind: 'miss', reason: 'it has several images' }
  const rules = ruleIn(text, image)
  return rules === null
    ? { kind: 'none', lacks: 'image', ofAll: text === 'all 5MB' ? [maxRule('5MB')] : [] }
    : { kind: 'rules', rules }
}

/** `head`: the head's configuration file; null for none. There is also an input of 100MB. */
const fileOf = (head: string | null): BudgetFile => ({
  path: 'weighbridge.yml',
  rulesOf,
  written: ({ name }) => ({ input: [maxRule('100MB')], file: head === null ? null : ruleIn(head, name) }),
  join: joinRules,
})

export interface Asked {
  readonly from?: BudgetSide
  readonly chosen?: Chosen
  readonly checkout?: Found<CommitFacts> | Miss
}

const CHOSEN: Chosen = { kind: 'commit', commit: PARENT, why: 'it is' }
export const NO_BASE: Chosen = { kind: 'none', reason: 'the remote is gone' }
export const NOWHERE = { kind: 'miss', reason: 'this is not a git repository', absent: true } as const

/** What the image "shop" is held to, with the file `head` at the head and `base` at the base; null for none. */
export async function held(head: string | null, base: string | null, world: World = {}, asked: Asked = {}) {
  const committed = base === null ? {} : { [PARENT]: { 'weighbridge.yml': base } }
  const { ports } = fakePorts({ committed, ...world })
  const folder = { directory: '/repo', prefix: '' }
  const jobs = inputs('--name', 'shop').images.map((image) => imageJob(image, folder, ''))
  const { chosen = CHOSEN, checkout = { kind: 'found', value: FACTS }, from = 'head' } = asked
  const result = await holdToBudgets(ports, { chosen, checkout, base: '', from, jobs, file: fileOf(head) })
  const limits = result.jobs.flatMap(({ rules }) => rules.map(({ text }) => text))
  return { limits, budgets: result.budgets, unheld: whyUnheld(result.budgets) }
}

export const FORK: World = { event: { ...pullEvent(HEAD), isFork: true, base: PARENT } }
