/** As the input `records` names them. */
export const RECORD_STORES = ['directory', 'actions-cache', 'notes'] as const

export type RecordStoreName = (typeof RECORD_STORES)[number]

/** What `auto` uses of those that are there, in the order in which they are asked. */
const AUTO: readonly RecordStoreName[] = ['directory', 'actions-cache']

/** `auto`: all of `AUTO` that are there; a list is asked in its order. */
export type RecordsChoice = 'auto' | 'off' | readonly RecordStoreName[]

/** The stores that are meant, in the order in which they are asked. */
export function storesOf(choice: RecordsChoice): readonly RecordStoreName[] {
  if (choice === 'auto') return AUTO
  return choice === 'off' ? [] : choice
}
