/** What somebody threw says: the message of an error, or the thing itself in words. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
