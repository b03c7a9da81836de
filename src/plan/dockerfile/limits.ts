/** Characters that a value may have, and that variables may put into one: what is longer, only the build knows. */
export const LONGEST = 64 * 1024

/** How deep substitutions may stand in each other. */
export const DEEPEST = 100
