/** As the input `base-mode` names them. */
export const BASE_MODES = ['auto', 'record', 'rebuild'] as const

/** Whether the base's weight comes from a record or a rebuild. `auto`: from a record, else a rebuild. */
export type BaseMode = (typeof BASE_MODES)[number]
