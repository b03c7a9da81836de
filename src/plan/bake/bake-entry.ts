import type { BakeEntry } from '../../inputs/bake-source.ts'
import { formatFields } from '../exporter.ts'

/** An entry as the text that flags of `buildx build` take, its type first. */
export function entryText(entry: BakeEntry): string {
  if (typeof entry === 'string') return entry
  const { type, ...others } = entry
  const fields = [...(type === undefined ? [] : [['type', type] as const]), ...Object.entries(others)]
  return formatFields(fields.map(([name, value]) => [name, fieldText(value)] as const))
}

/** Buildx writes text and booleans. */
const fieldText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** `default`, `id=path,path`. */
export function sshText(entry: BakeEntry): string {
  if (typeof entry === 'string') return entry
  const { id, paths } = entry
  const name = typeof id === 'string' ? id : ''
  return Array.isArray(paths) && paths.length > 0 ? `${name}=${paths.join(',')}` : name
}
