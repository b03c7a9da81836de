export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
}

/** A Markdown table. Cells must hold no line break and no bare pipe: `cellForm` takes care of that. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const titles = columns.map(({ title }) => title)
  const rule = columns.map(({ align }) => (align === 'right' ? '-:' : '-'))
  return [titles, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export const left = (title: string): Column => ({ title, align: 'left' })
export const right = (title: string): Column => ({ title, align: 'right' })
