/** As the input `base-mode` names them. */
export const BASE_MODES = ['auto', 'record', 'rebuild'] as const

/** Where the weight to compare with comes from. `auto`: the base's record, else a rebuild, else an ancestor's record. */
export type BaseMode = (typeof BASE_MODES)[number]
