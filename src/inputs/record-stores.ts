/** Stores of records by the names that the input `records` has for them, in the order in which `auto` asks them. */
export const RECORD_STORES = ['directory', 'actions-cache'] as const

export type RecordStoreName = (typeof RECORD_STORES)[number]

/** Where records are kept and found: wherever they can be, nowhere, or in these stores, asked in this order. */
export type RecordsChoice = 'auto' | 'off' | readonly RecordStoreName[]
