import { isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLError, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Alias, Scalar as ScalarNode } from 'yaml'
import type { Source } from './source.ts'
import type { Entry, Fields, List, Scalar, Tree } from './tree.ts'

/** Most values of a text with its aliases written out: 10,000 images have a tenth of it, and an alias bomb more. */
export const MOST_VALUES = 1_000_000

interface Reading {
  readonly source: Source
  /** Read so far: an alias means the last one of its name. */
  readonly anchors: Map<string, Tree>
  values: number
}

/** Reads the one document of a YAML 1.2 text, with merges (`<<`); undefined if there is nothing in it. */
export function readTree(source: Source): Tree | undefined {
  const at = source.text.indexOf('\uFFFD')
  if (at !== -1) throw source.error(at, 'This is not UTF-8. Save the file as UTF-8.')
  const document = parseDocument(source.text, {
    prettyErrors: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false, // compares every two keys, and does not say where the other is
  })
  const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (first) throw source.error(first.pos[0], problemOf(first))
  if (document.contents === null) return undefined
  const tree = treeOf(document.contents, { source, anchors: new Map(), values: 0 })
  return tree.kind === 'scalar' && tree.type === 'nothing' ? undefined : tree
}

const PROBLEMS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'A second document begins here. Write all of it as one, without "---" between.',
  NON_STRING_KEY: 'A key is a text.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply.',
  TAB_AS_INDENT: 'A tab cannot indent. Use spaces.',
}

/** What these errors of the parser mostly are about: a text that needs quotes. */
const UNQUOTED: readonly (readonly [RegExp, string])[] = [
  [/^(?:Nested mappings are not|Block collections are not)/, 'A text with ": " in it is written in quotes.'],
  [/^Plain value cannot start/, 'A text that begins so is written in quotes.'],
  [/^Unexpected flow-(?:map|seq)-start/, 'A text with [ or { in it is written in quotes here.'],
]

function problemOf({ code, message }: YAMLError): string {
  const [, advice] = UNQUOTED.find(([pattern]) => pattern.test(message)) ?? []
  return PROBLEMS[code] ?? `This is not YAML: ${message}.${advice === undefined ? '' : ` ${advice}`}`
}

function treeOf(node: unknown, reading: Reading): Tree {
  if (isAlias(node)) return aliased(node, reading)
  const tree = anchored(node, reading)
  const { anchor } = isScalar(node) || isMap(node) || isSeq(node) ? node : {}
  if (anchor !== undefined) reading.anchors.set(anchor, tree)
  return tree
}

function anchored(node: unknown, reading: Reading): Tree {
  if (isMap(node)) return mapOf(node, reading)
  if (isSeq(node)) return listOf(node, reading)
  if (isScalar(node)) return scalarOf(node, reading)
  throw new Error('YAML has no other nodes')
}

function aliased({ source: name, range }: Alias, reading: Reading): Tree {
  const start = range?.[0] ?? 0
  const tree = reading.anchors.get(name)
  if (tree === undefined) {
    const advice = `If it is no alias but a text, write it in quotes: "*${name}".`
    throw reading.source.error(start, `There is no anchor "&${name}" before this alias. ${advice}`)
  }
  spend(reading, tree.size, start)
  return tree
}

function spend(reading: Reading, values: number, at: number): void {
  reading.values += values
  if (reading.values <= MOST_VALUES) return
  const most = `With its aliases written out, the file has more than ${MOST_VALUES} values here.`
  throw reading.source.error(at, `${most} Use fewer aliases.`)
}

function scalarOf(node: ScalarNode, reading: Reading): Scalar {
  const [start, end] = node.range ?? [0, 0]
  spend(reading, 1, start)
  const { value, source = '' } = node
  const type = typeOf(value)
  return { kind: 'scalar', type, text: type === 'boolean' ? String(value) : source, start, end, size: 1 }
}

function typeOf(value: unknown): Scalar['type'] {
  if (value === null) return 'nothing'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'boolean' : 'text'
}

function listOf(node: YAMLSeq, reading: Reading): List {
  const [start, end] = node.range ?? [0, 0]
  spend(reading, 1, start)
  const items = node.items.map((item) => treeOf(item, reading))
  return { kind: 'list', items, start, end, size: items.reduce((size, item) => size + item.size, 1) }
}

function mapOf(node: YAMLMap, reading: Reading): Fields {
  const [start, end] = node.range ?? [0, 0]
  spend(reading, 1, start)
  const entries = new Map<string, Entry>()
  const merged: Fields[] = []
  for (const { key, value } of node.items) {
    if (!isScalar(key)) throw new Error('the parser refuses other keys')
    const at = scalarOf(key, reading)
    if (key.anchor !== undefined) reading.anchors.set(key.anchor, at)
    const tree: Tree = value === null ? { ...at, type: 'nothing', text: '' } : treeOf(value, reading)
    const first = entries.get(at.text)
    if (key.type === 'PLAIN' && at.text === '<<') merged.push(...mapsIn(tree, reading))
    else if (first === undefined) entries.set(at.text, { start: at.start, value: tree })
    else throw reading.source.error(at.start, twice(at.text, first, reading))
  }
  for (const each of merged) {
    spend(reading, each.size, start)
    for (const [name, entry] of each.entries) if (!entries.has(name)) entries.set(name, entry)
  }
  const size = [...entries.values()].reduce((sum, each) => sum + each.value.size, 1)
  return { kind: 'map', entries, start, end, size }
}

const twice = (name: string, first: Entry, { source }: Reading): string =>
  `The key "${name}" is here twice: the first is on line ${source.line(first.start)}. Remove one of them.`

/** What `<<` takes: a map, or a list of maps in which the first one wins. */
function mapsIn(tree: Tree, { source }: Reading): readonly Fields[] {
  const trees = tree.kind === 'list' ? tree.items : [tree]
  return trees.map((each) => {
    if (each.kind === 'map') return each
    throw source.error(each.start, '"<<" takes a map, or a list of maps.')
  })
}
