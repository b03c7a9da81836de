/** Linker flags are kept and shown up to this many characters; longer ones are dropped. */
export const LINKER_FLAGS_LENGTH = 300
