import type { Option } from '../../src/inputs/option.ts'
import { ARGV_ENTRIES } from '../../src/inputs/options.ts'

/** The table of docs/cli.md: every option of `run`, how it is given, its default and what it says. */
export function optionsTable(): string {
  const rows = ARGV_ENTRIES.map(([name, option]) => [
    `\`--${name}\``,
    KIND[option.kind],
    defaultOf(option),
    option.description,
  ])
  const lines = [['Option', 'Kind', 'Default', 'What it is'], ['-', '-', '-', '-'], ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const KIND = { text: 'text', list: 'list', flag: 'flag' } as const

function defaultOf(option: Option): string {
  return option.kind === 'text' && option.default !== '' ? `\`${option.default}\`` : ''
}
