import { PULL, type Ended } from './new-runner.ts'
import { newRunners, type NewRunners } from './new-runners.ts'
import { NONCE } from './nonce.ts'
import type { ActionEnded } from './programs.ts'
import { labelled } from './test-images.ts'

/** An image that weighs so many bytes. */
export const weighing = (bytes: number) => ({
  files: { Dockerfile: labelled('FROM scratch\nCOPY app /app\n'), app: NONCE.padEnd(bytes) },
})

/** Its pull request, 7, grows by 300,000 bytes. */
export const OVER_BUDGET = {
  commits: {
    before: weighing(90_000),
    main: { ...weighing(100_000), parents: ['before'] },
    head: { ...weighing(400_000), parents: ['main'] },
    merge: { ...weighing(400_000), parents: ['main', 'head'] },
  },
  refs: { main: 'main', [PULL]: 'merge' },
} as const

export const MOST_GROWTH = '299999B'

type Inputs = Readonly<Record<string, string>>

interface OverBudgetShop {
  readonly world: () => NewRunners<keyof (typeof OVER_BUDGET)['commits']>
  /** A push to main. */
  readonly push: () => Promise<Ended>
  /** A pull request that grows by 300,000 bytes, one more than it may. */
  readonly pull: (inputs?: Inputs) => Promise<Ended>
  /** The entries of the cache that are records. */
  readonly records: () => NewRunners<string>['service']['state']['entries']
}

/** A repository whose pull request is over its budget, on new runners. */
export function overBudgetShop(): OverBudgetShop {
  const world = newRunners(OVER_BUDGET, { 'max-growth': MOST_GROWTH })
  return {
    world,
    push: () => world().push('main', 'before'),
    pull: (inputs) => world().pull({ merge: 'merge', head: 'head', base: 'main' }, inputs),
    records: () => world().service.state.entries.filter(({ key }) => key.startsWith('weighbridge-record-')),
  }
}

/** How a pull request ended: what it was compared with, and what was told of that. */
export const judged = ({ code, outputs }: ActionEnded) => ({
  code,
  delta: outputs.get('delta-bytes'),
  base: outputs.get('baseline-sha'),
  source: outputs.get('baseline-source'),
})
