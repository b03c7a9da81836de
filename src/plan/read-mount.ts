import { posix } from 'node:path'
import type { LeftMount } from './cache-mount.ts'
import { cleanPath } from '../units/clean-path.ts'
import { asWritten } from './dockerfile/flag-text.ts'
import { mountFields, type MountFields } from './mount-fields.ts'
import type { Scope } from './stage-scope.ts'
import { expandWord } from './variables.ts'

/** The fields are those of CacheMount. */
export interface MountFlag {
  readonly name: string
  readonly id: string
  readonly target: string
  readonly uid: string | null
  readonly gid: string | null
  readonly mode: string | null
}

type MountRead = MountFlag | Omit<LeftMount, 'line'> | 'no cache'

/** Parses `--mount` as BuildKit does (commands_runmount.go): CSV, the last of a name wins, variables in all values. */
export function readMount(flag: string, scope: Scope): MountRead {
  const fields = mountFields(flag)
  if (fields === undefined) {
    const left = { name: asWritten(flag), id: null, target: null, reason: 'its flag cannot be read before the build' }
    return flag.includes('cache') ? left : 'no cache'
  }
  const type = expandWord(fields.get('type') ?? 'bind', scope)
  if ('value' in type && type.value.toLowerCase() !== 'cache') return 'no cache'
  const name = asWritten(fields.get('id') || fields.get('target') || flag)
  const reason = 'value' in type ? whyLeft(fields) : unknownValue('type', type.unknown)
  return reason === undefined ? readCache(name, fields, scope) : leftMount(name, reason, fields, scope)
}

function leftMount(name: string, reason: string, fields: MountFields, scope: Scope): Omit<LeftMount, 'line'> {
  const target = targetOf(fields, scope)
  return { name, id: idOf(fields, scope), target: target === null ? null : absolute(target, scope), reason }
}

function idOf(fields: MountFields, scope: Scope): string | null {
  const id = expandWord(fields.get('id') ?? '', scope)
  if ('unknown' in id) return null
  if (id.value !== '') return id.value
  const target = targetOf(fields, scope)
  return target === null ? null : cleanPath(target)
}

function targetOf(fields: MountFields, scope: Scope): string | null {
  const target = expandWord(fields.get('target') ?? '', scope)
  return 'unknown' in target || target.value === '' ? null : target.value
}

/** A mount that starts as a copy changes whenever the original does; from scratch it starts like any other. */
function whyLeft(fields: MountFields): string | undefined {
  const [from = '', source = ''] = [fields.get('from'), fields.get('source')]
  if (from !== '' && from !== 'scratch') return `its initial content comes from "${asWritten(from)}"`
  return posix.join('/', source) === '/' ? undefined : `it mounts only its folder "${asWritten(source)}"`
}

function readCache(name: string, fields: MountFields, scope: Scope): MountRead {
  const left = (reason: string): MountRead => leftMount(name, reason, fields, scope)
  const values = new Map<string, string>()
  for (const [key, safe] of SAFE) {
    if (!fields.has(key)) continue
    const expanded = expandWord(fields.get(key)!, scope)
    if ('unknown' in expanded) return left(unknownValue(key, expanded.unknown))
    if (!safe.test(expanded.value)) return left(`its ${key} has characters that are not supported`)
    values.set(key, expanded.value)
  }
  const target = values.get('target') ?? ''
  if (target === '') return left('it has no target')
  const [uid = null, gid = null, mode = null] = ['uid', 'gid', 'mode'].map((key) => values.get(key))
  return { name, id: values.get('id') || cleanPath(target), target: absolute(target, scope), uid, gid, mode }
}

/** Values that are safe in our own Dockerfiles: none ends a field, a word or a line, or is a variable. */
const SAFE = new Map([
  ['id', /^[\w./@:+~=-]*$/],
  ['target', /^[\w./@:+~=-]*$/],
  ['uid', /^\d{1,10}$/],
  ['gid', /^\d{1,10}$/],
  ['mode', /^[0-7]{1,6}$/],
])

function unknownValue(key: string, variable: string): string {
  if (variable === '') return `its ${key} is written in a way that only the build can read`
  return `its ${key} contains ${variable}, a variable whose value only the build knows`
}

/** Relative to the root if the working directory is the base image's: only the end of the path matters here. */
const absolute = (target: string, { directory = '/' }: Scope): string => cleanPath(posix.resolve(directory, target))
