import { holdToBudgets, unheld } from '../../src/app/run/base-budgets.ts'
import { imageJob } from '../../src/app/run/image-job.ts'
import type { Chosen } from '../../src/baseline/choose.ts'
import type { CommitFacts } from '../../src/baseline/commit-facts.ts'
import type { BudgetSide } from '../../src/inputs/budget-sides.ts'
import { fromAction } from '../../src/inputs/from-action.ts'
import type { Found, Miss } from '../../src/ports.ts'
import { FACTS, HEAD, PARENT } from './fake-commits.ts'
import { environmentOf } from './inputs.ts'
import { fakePorts } from './ports.ts'
import { pullEvent } from './pull-event.ts'
import type { World } from './world.ts'

/** A configuration file of lines such as `shop 20MB`; `all 20MB` is its `defaults`. */
function fileOf(lines: string): string {
  const limits = lines.split('\n').map((line) => line.split(' '))
  const images = limits.filter(([name]) => name !== 'all').map(([name, limit]) => `  ${name}: { budget: ${limit} }\n`)
  const defaults = limits.filter(([name]) => name === 'all').map(([, limit]) => `defaults: { budget: ${limit} }\n`)
  return `${defaults.join('')}images:\n${images.join('')}`
}

export interface Asked {
  readonly from?: BudgetSide
  readonly chosen?: Chosen
  readonly checkout?: Found<CommitFacts> | Miss
  readonly isChosen?: boolean
}

const CHOSEN: Chosen = { kind: 'commit', commit: PARENT, why: 'it is' }
export const NO_BASE: Chosen = { kind: 'none', reason: 'the remote is gone' }
export const NOWHERE = { kind: 'miss', reason: 'this is not a git repository', absent: true } as const

/**
 * What the image "shop" is held to, with the file `head` at the head and `base` at the base; null for none. There is also
 * an input of 100MB.
 */
export async function held(head: string | null, base: string | null, world: World = {}, asked: Asked = {}) {
  const committed = base === null ? {} : { [PARENT]: { 'weighbridge.yml': base } }
  const { ports } = fakePorts({ ...world, committed: asFiles(world.committed ?? committed) })
  const folder = { directory: '/repo', prefix: '' }
  const file = head === null ? null : { path: 'weighbridge.yml', text: fileOf(head) }
  const { config, images } = fromAction(environmentOf({ name: 'shop', budget: '100MB' }), 'shop', file)
  const jobs = images.map((image) => imageJob(image, folder, ''))
  const { chosen = CHOSEN, checkout = { kind: 'found', value: FACTS }, from = 'head', isChosen = true } = asked
  const result = await holdToBudgets(ports, { chosen, checkout, base: '', from, jobs, all: jobs, config, isChosen })
  const limits = result.jobs.flatMap(({ rules }) => rules.map(({ text }) => text))
  return { limits, budgets: result.budgets, unheld: unheld(result.budgets).budgetUnknown ?? null }
}

/** The configuration files of commits, each written as lines. */
function asFiles(committed: NonNullable<World['committed']>): NonNullable<World['committed']> {
  return Object.fromEntries(
    Object.entries(committed).map(([commit, files]) => [
      commit,
      Object.fromEntries(Object.entries(files).map(([path, lines]) => [path, fileOf(lines)])),
    ]),
  )
}

export const FORK: World = { event: { ...pullEvent(HEAD), isFork: true, base: PARENT } }
