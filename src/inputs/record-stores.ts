/** As the input `records` names them, in the order of `auto`. */
export const RECORD_STORES = ['directory', 'actions-cache'] as const

export type RecordStoreName = (typeof RECORD_STORES)[number]

/** `auto`: all that are there; a list is asked in its order. */
export type RecordsChoice = 'auto' | 'off' | readonly RecordStoreName[]
