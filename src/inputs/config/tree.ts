interface Written {
  /** Where it is written, as offsets: with its quotes; of an alias, where its anchor is. */
  readonly start: number
  readonly end: number
  /** How many values it is, with aliases and merges written out. */
  readonly size: number
}

export interface Scalar extends Written {
  readonly kind: 'scalar'
  readonly type: 'text' | 'number' | 'boolean' | 'nothing'
  /** As written, without quotes: a number keeps its digits. */
  readonly text: string
}

export interface List extends Written {
  readonly kind: 'list'
  readonly items: readonly Tree[]
}

export interface Fields extends Written {
  readonly kind: 'map'
  readonly entries: Entries
}

/** `start`: of the key. */
export interface Entry {
  readonly start: number
  readonly value: Tree
}

export type Entries = ReadonlyMap<string, Entry>

/** A value of a YAML text; aliases and merges are resolved. */
export type Tree = Scalar | List | Fields

/** What is there instead of what was expected, as a clause. */
export function foundIn(tree: Tree): string {
  if (tree.kind !== 'scalar') return `this is a ${tree.kind}`
  return tree.type === 'nothing' ? 'there is nothing here' : `this is a ${tree.type}`
}
