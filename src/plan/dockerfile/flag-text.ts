/**
 * The text of flags as BuildKit takes it: it makes a character of each byte (parser/split_command.go,
 * extractBuilderFlags), so that the cache mount `id=ä` has the id `Ã¤`, and the last byte of `à` ends a flag, as the
 * space that it is by itself.
 */
export const asFlagText = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** Flag text as the Dockerfile writes it, for reports. */
export const asWritten = (flagText: string): string => Buffer.from(flagText, 'latin1').toString('utf8')
