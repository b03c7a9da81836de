/**
 * The text of flags as BuildKit reads it: it makes each byte a character (parser/split_command.go,
 * extractBuilderFlags). So the cache mount `id=ä` has the id `Ã¤`, and the last byte of `à` ends a flag, because by
 * itself it is a space.
 */
export const asFlagText = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** Flag text as the Dockerfile writes it, for reports. */
export const asWritten = (flagText: string): string => Buffer.from(flagText, 'latin1').toString('utf8')
