/** The work grows with the text, not with the number of strings. */
export interface FormIndex {
  readonly add: (form: string) => void
  /** Length of the longest form that begins there; 0 if none does. */
  readonly longestAt: (text: string, at: number) => number
}

/** Characters; forms with the same longer prefix are compared one by one. */
const LONGEST_START = 32

/** Finds forms by their first 1, 2, 4, … characters: few places in a text match for long. */
export function formIndex(): FormIndex {
  const known = new Set<string>()
  const byStart = new Map<string, string[]>() // each form is stored only at its longest prefix
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
