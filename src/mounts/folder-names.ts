/**
 * The folder that our own builds work in. It is part of the description of every record they leave in a builder, so
 * leftovers.ts finds them by it.
 */
export const PLACE = '/weighbridge-mounts'

/** Prefix of the files that give mounts to a builder. */
export const CONTEXT = 'weighbridge-mount-'

/** Prefix of the ids of the cache mounts that keep two restores of one mount apart. */
export const LOCK = 'weighbridge-restore:'

/** The folder in a mount that a restore unpacks into. */
export const UNFINISHED = '.weighbridge-restore'
