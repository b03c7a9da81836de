/** A line of a GFM table as its cells, or undefined where the two ways in use to find escaped pipes disagree. */
export function cellsOf(line: string): readonly string[] | undefined {
  // cmark-gfm and markdown-it: a pipe behind a backslash is escaped. micromark: unless that backslash is escaped itself.
  const simple = line.split(/(?<!\\)\|/)
  const paired = line.replace(/\\[\\|]/g, (pair) => '\u0001'.repeat(pair.length)).split('|')
  if (simple.length !== paired.length || simple.some((cell, index) => cell.length !== paired[index]?.length)) {
    return undefined
  }
  return simple.slice(1, -1).map((cell) => cell.trim())
}

/** Markdown without its code spans (CommonMark 6.1: a span ends at a run of as many backticks), line by line. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/(?<![`\\])(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, 'CODE')
}

/** The tables of a text, each as its lines. */
export function tablesOf(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.split('\n'))
    .filter(([first]) => first?.startsWith('|'))
}

const ENTITIES: { readonly [entity: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The text in which GitHub looks for mentions and links: entities decoded, code left out. Escapes stay as they are. */
export function prose(markdown: string): string {
  return withoutCode(markdown)
    .replace(/<code>.*?<\/code>/g, 'CODE')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
      code ? String.fromCodePoint(code) : (ENTITIES[name] ?? whole),
    )
}
