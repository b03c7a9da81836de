/** So many characters of the flags of a linker are kept and shown; of more, none are. */
export const LINKER_FLAGS_LENGTH = 300
