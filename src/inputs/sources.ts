/** What a command can look into, for sentences: `it takes a …`. */
export const A_SOURCE = 'a reference, an archive, an OCI layout or a record'

export const TWO_SOURCES = 'two images, archives, OCI layouts or records'
