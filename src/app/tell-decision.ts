import type { Ports } from '../ports.ts'

/** Only for plain data without secrets. */
export function tellDecision({ runner }: Pick<Ports, 'runner'>, of: string, decision: unknown): void {
  runner.debug?.(`${of}: ${JSON.stringify(decision)}`)
}
