import type { Ports } from '../ports.ts'

/** Tells what was decided and from what, to who asked to be told everything: plain data without secrets. */
export function tellDecision({ runner }: Pick<Ports, 'runner'>, of: string, decision: unknown): void {
  runner.debug?.(`${of}: ${JSON.stringify(decision)}`)
}
