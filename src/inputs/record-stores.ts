/** As the input `records` names them. */
export const RECORD_STORES = ['directory', 'actions-cache', 'notes'] as const

export type RecordStoreName = (typeof RECORD_STORES)[number]

/** What `auto` uses, in the order they are asked in: those that need no permission to write. */
export const AUTO_STORES: readonly RecordStoreName[] = ['directory', 'actions-cache']

/** `auto`: those of its stores that are there; a list is asked in its order. */
export type RecordsChoice = 'auto' | 'off' | readonly RecordStoreName[]
