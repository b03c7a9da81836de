/** The most characters of a value, and that variables may insert into one; a longer value is left to the build. */
export const LONGEST = 64 * 1024

/** The deepest nesting of substitutions. */
export const DEEPEST = 100
