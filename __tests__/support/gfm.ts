/** The cells of a GFM table's line, or undefined if the two common ways to find escaped pipes disagree. */
export function cellsOf(line: string): readonly string[] | undefined {
  // cmark-gfm and markdown-it: a pipe behind a backslash is escaped. micromark: unless that backslash is escaped itself.
  const simple = line.split(/(?<!\\)\|/)
  const paired = line.replace(/\\[\\|]/g, (pair) => '\u0001'.repeat(pair.length)).split('|')
  if (simple.length !== paired.length || simple.some((cell, index) => cell.length !== paired[index]?.length)) {
    return undefined
  }
  return simple.slice(1, -1).map((cell) => cell.trim())
}

/** The tables of a text, each as a list of lines. */
export function tablesOf(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.split('\n'))
    .filter(([first]) => first?.startsWith('|'))
}
