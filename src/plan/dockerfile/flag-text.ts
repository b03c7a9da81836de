/** BuildKit reads flags bytewise (extractBuilderFlags): `id=ä` is `Ã¤`, and the last byte of `à` is a space. */
export const asFlagText = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** Flag text as the Dockerfile writes it, for reports. */
export const asWritten = (flagText: string): string => Buffer.from(flagText, 'latin1').toString('utf8')
