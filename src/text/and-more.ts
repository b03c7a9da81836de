import { counted } from '../units/counted.ts'

/** Some of several things by their names, and of how many more there are: `/app, /tool and 2 more programs`. */
export function andMore(names: readonly string[], rest: number, noun: string): string {
  return `${names.join(', ')}${rest > 0 ? ` and ${counted(rest, `more ${noun}`)}` : ''}`
}
