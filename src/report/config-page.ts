import type { ConfigCommand } from '../inputs/config-argv.ts'
import type { ChosenImage } from '../inputs/config/config.ts'
import { forAll, ruleId } from '../limits/rule-id.ts'
import type { Rule } from '../limits/rule.ts'
import { apart, heading, indented, names, type Page, paragraphs, table, words } from '../page/page.ts'
import type { Text } from '../page/text.ts'
import { plainForm } from './form.ts'

/** What `weighbridge config` prints: inputs and rules of each image, these by their IDs, and the lines that they are on. */
export function configPage({ path, images }: Pick<ConfigCommand, 'images' | 'path'>): Page {
  return apart(images.map((image) => imageBlock(path, image)))
}

function imageBlock(path: string, { name, settings, headroom, rules }: ChosenImage): Page {
  const at = (line: number): Text => ({ text: plainForm.code(`${path}:${line}`), style: 'faint' })
  const rows = [
    ...[...settings].map(([input, { items, line }]) => [input, shown(items), at(line)]),
    ...(headroom === null ? [] : [['headroom', plainForm.prose(headroom.text), at(headroom.line)]]),
    ...rules.map((rule) => {
      const place = rule.origin.kind === 'file' ? at(rule.origin.line) : ''
      return [plainForm.code(ruleId(rule)), limitOf(rule, rules), place]
    }),
  ]
  const body = rows.length === 0 ? paragraphs(['nothing is set']) : table([words(), words(), names()], rows)
  return [...heading(name === null ? 'Any image' : plainForm.name(name)), ...indented(body)]
}

const shown = (items: readonly string[]): string => (items.length === 0 ? '(none)' : plainForm.prose(items.join(', ')))

/** `20MB, except on linux/arm64`: another rule stands in its place there. */
function limitOf(rule: Rule, rules: readonly Rule[]): string {
  const others = rules.flatMap((each) =>
    each.platform !== null && rule.platform === null && ruleId(forAll(each)) === ruleId(rule)
      ? plainForm.name(each.platform)
      : [],
  )
  const limit = plainForm.limit(rule.text)
  if (others.length === 0) return limit
  return `${limit === '' ? '' : `${limit}, `}except on ${others.join(', ')}`
}
