/**
 * The folder that our own builds work in. It is part of the description of every record they leave in a builder, which is
 * how those are found again (leftovers.ts).
 */
export const PLACE = '/weighbridge-mounts'

/** Begins the names of the files that mounts are given to a builder in. */
export const CONTEXT = 'weighbridge-mount-'

/** Begins the ids of the cache mounts that keep two restores of one mount apart. */
export const LOCK = 'weighbridge-restore:'

/** The folder in a mount that a restore unpacks into. */
export const UNFINISHED = '.weighbridge-restore'
