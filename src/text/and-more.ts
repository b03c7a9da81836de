import { counted } from '../units/counted.ts'

/** Names some things and counts the rest: `/app, /tool and 2 more programs`. */
export function andMore(names: readonly string[], rest: number, noun: string): string {
  return `${names.join(', ')}${rest > 0 ? ` and ${counted(rest, `more ${noun}`)}` : ''}`
}

const MOST_TO_CHOOSE = 20

/** Names of which a reader needs all, to choose from or to mend, as many as fit into a message: `api, web and 3 more images`. */
export const toChooseFrom = (names: readonly string[], noun: string): string =>
  andMore(names.slice(0, MOST_TO_CHOOSE), names.length - MOST_TO_CHOOSE, noun)

const MOST_LISTED = 3

/** A list in a sentence, of which the first three are named: `api and web`; `api, web, cart and 2 more images`. */
export function listed(names: readonly string[], noun: string): string {
  const rest = names.length - MOST_LISTED
  if (rest > 0 || names.length === 1) return andMore(names.slice(0, MOST_LISTED), rest, noun)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
