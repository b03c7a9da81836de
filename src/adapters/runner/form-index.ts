/** Texts to look for in others: the work grows with what is looked through, and not with how many these are. */
export interface FormIndex {
  readonly add: (form: string) => void
  /** Length of the longest of them that stands at this place of a text; 0 without. */
  readonly longestAt: (text: string, at: number) => number
}

/** Characters of the longest start by which forms are found: the few that have it in common are compared one by one. */
const LONGEST_START = 32

/** Finds forms by their first character, first two, four, and so on: few places of a text are like one for long. */
export function formIndex(): FormIndex {
  const known = new Set<string>()
  const byStart = new Map<string, string[]>() // a form is at its longest start; the shorter ones only lead there
  return {
    add(form) {
      if (form === '' || known.has(form)) return
      known.add(form)
      let alike: string[] = []
      for (let width = 1; width <= Math.min(form.length, LONGEST_START); width *= 2) {
        const start = form.slice(0, width)
        alike = byStart.get(start) ?? []
        byStart.set(start, alike)
      }
      alike.push(form)
    },
    longestAt(text, at) {
      let longest = 0
      for (let width = 1; width <= LONGEST_START && at + width <= text.length; width *= 2) {
        const alike = byStart.get(text.slice(at, at + width))
        if (alike === undefined) break
        for (const form of alike) if (form.length > longest && text.startsWith(form, at)) longest = form.length
      }
      return longest
    },
  }
}
