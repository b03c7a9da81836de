import { counted } from '../units/counted.ts'

/** Names some things and counts the rest: `/app, /tool and 2 more programs`. */
export function andMore(names: readonly string[], rest: number, noun: string): string {
  return `${names.join(', ')}${rest > 0 ? ` and ${counted(rest, `more ${noun}`)}` : ''}`
}
