/** Part of the description of every record that our builds leave in a builder (leftovers.ts). */
export const PLACE = '/weighbridge-mounts'

export const CONTEXT = 'weighbridge-mount-'

/** Locks keep two restores of one mount apart. */
export const LOCK = 'weighbridge-restore:'

export const UNFINISHED = '.weighbridge-restore'
