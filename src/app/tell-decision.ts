import type { Ports } from '../ports.ts'

/** Writes a decision and what it was based on to the debug output: plain data without secrets. */
export function tellDecision({ runner }: Pick<Ports, 'runner'>, of: string, decision: unknown): void {
  runner.debug?.(`${of}: ${JSON.stringify(decision)}`)
}
