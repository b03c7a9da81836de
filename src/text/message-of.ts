/** The message of anything thrown: that of an error, otherwise the value as a string. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
