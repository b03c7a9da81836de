import { INSPECT_OPTIONS, RUN_OPTIONS, spellings } from '../../src/inputs/command-options.ts'

/** The table of docs/cli.md: every option of `run` with its spellings, kind, default and description. */
export function optionsTable(): string {
  const rows = RUN_OPTIONS.map((option) => [
    spellings(option)
      .map((each) => `\`${each}\``)
      .join(', '),
    option.kind,
    option.default === '' ? '' : `\`${option.default}\``,
    option.description,
  ])
  return markdown([['Option', 'Kind', 'Default', 'What it is'], ['-', '-', '-', '-'], ...rows])
}

/** The other table of docs/cli.md: the options of `inspect`. */
export function inspectTable(): string {
  const rows = INSPECT_OPTIONS.map(({ name, value, description }) => [
    `\`--${name}${value === '' ? '' : ` <${value}>`}\``.replaceAll('|', '\\|'),
    description,
  ])
  return markdown([['Option', 'What it shows'], ['-', '-'], ...rows])
}

const markdown = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
