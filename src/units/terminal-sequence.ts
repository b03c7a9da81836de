/** Terminal sequences: colours and cursor moves (CSI), titles and links (OSC). */
const SEQUENCE =
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C\r\n]*(?:\u0007|\u001B\\|\u009C)/g

export const withoutSequences = (text: string): string => text.replaceAll(SEQUENCE, '')
