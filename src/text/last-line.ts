/** The last line of a text that has more than blanks; empty where none has. */
export function lastLine(text: string): string {
  const said = text.trimEnd()
  return said.slice(said.lastIndexOf('\n') + 1).trimStart()
}
