/** The last line of a text that is not blank; empty if there is none. */
export function lastLine(text: string): string {
  const said = text.trimEnd()
  return said.slice(said.lastIndexOf('\n') + 1).trimStart()
}
