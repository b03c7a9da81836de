import type { ConfigCommand } from '../inputs/config-argv.ts'
import type { ChosenImage } from '../inputs/config/config.ts'
import type { Rule } from '../limits/rule.ts'
import { apart, heading, indented, names, type Page, paragraphs, table, words } from '../page/page.ts'
import type { Text } from '../page/text.ts'
import { plainForm } from './form.ts'

/** What `weighbridge config` prints: inputs and rules of each image, and the lines that they are on. */
export function configPage({ path, images }: Pick<ConfigCommand, 'images' | 'path'>): Page {
  return apart(images.map((image) => imageBlock(path, image)))
}

function imageBlock(path: string, { name, settings, headroom, rules }: ChosenImage): Page {
  const at = (line: number): Text => ({ text: plainForm.code(`${path}:${line}`), style: 'faint' })
  const rows = [
    ...[...settings].map(([input, { items, line }]) => [`${input} ${shown(items)}`, at(line)]),
    ...(headroom === null ? [] : [[`headroom ${plainForm.prose(headroom.text)}`, at(headroom.line)]]),
    ...rules.map((rule) => [ruleLine(rule), rule.origin.kind === 'file' ? at(rule.origin.line) : '']),
  ]
  const body = rows.length === 0 ? paragraphs(['nothing is set']) : table([words(), names()], rows)
  return [...heading(name === null ? 'Any image' : plainForm.name(name)), ...indented(body)]
}

const shown = (items: readonly string[]): string => (items.length === 0 ? '(none)' : plainForm.prose(items.join(', ')))

/** `unpacked growth 5% or 500kB since the last release, on linux/arm64, warning` */
function ruleLine(rule: Rule): string {
  const platform = rule.platform === null ? [] : [`on ${plainForm.name(rule.platform)}`]
  const level = rule.level === 'warning' ? ['warning'] : []
  return [limitOf(rule), ...platform, ...level].join(', ')
}

function limitOf(rule: Rule): string {
  if (rule.kind === 'forbid') return `forbid ${plainForm.code(rule.what)}`
  const limit = `${plainForm.code(rule.metric)} ${rule.kind} ${plainForm.limit(rule.text)}`
  return rule.kind === 'growth' && rule.since === 'release' ? `${limit} since the last release` : limit
}
