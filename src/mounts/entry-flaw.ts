import type { TarEntry } from '../archive/tar.ts'
import { UNFINISHED } from './folder-names.ts'

/** `characters` limits an archive of nothing but names. */
interface Seen {
  readonly kinds: Map<string, TarEntry['kind']>
  /** Also by the names of hardlinks to them. */
  readonly links: Map<string, string>
  characters: number
}

export const seenNone = (): Seen => ({ kinds: new Map([['', 'directory']]), links: new Map(), characters: 0 })

/** Linux's PATH_MAX. */
export const LONGEST_PATH = 4096
/** Four times as many entries as in Go's largest caches; at most 500 MB. */
const MOST_CHARACTERS = 64 * 1024 * 1024
const PER_ENTRY = 16

/** `./a/b/` → `a/b`, `./` → ``; undefined if it is written any other way. */
export function pathInMount(path: string): string | undefined {
  const start = path.startsWith('./') ? 2 : 0
  const clean = path.slice(start, path.endsWith('/') && path.length > start ? -1 : undefined)
  if (clean === '' || clean === '.') return path.startsWith('.') ? '' : undefined
  return UNCLEAN.test(clean) ? undefined : clean
}

const UNCLEAN = /\0|^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/

/**
 * Why an entry must be neither saved nor restored, as a clause. Stricter than any tar program, so that it does not
 * matter which one unpacks: a folder comes before its content, nothing comes twice, links stay inside.
 * Owners, modes and setuid bits are kept: they were made inside the mount and stay there.
 */
export function entryFlaw(entry: TarEntry, seen: Seen): string | undefined {
  const path = pathInMount(entry.path)
  const flaw = path === undefined ? 'has a path outside of the mount' : flawOf(entry, path, seen)
  if (flaw !== undefined) return `${JSON.stringify(entry.path.slice(0, LONGEST_PATH))} ${flaw}`
  const clean = path ?? ''
  const text = linkText(entry, seen)
  seen.kinds.set(clean, entry.kind)
  if (text !== undefined) seen.links.set(clean, text)
  seen.characters += clean.length + entry.link.length + PER_ENTRY
  return seen.characters > MOST_CHARACTERS ? 'it holds too many files' : undefined
}

function flawOf(entry: TarEntry, path: string, seen: Seen): string | undefined {
  const { kind, link } = entry
  const { kinds } = seen
  if (kind === 'other' || kind === 'unknown') return 'is a device, a pipe or of an unknown type'
  if (entry.global) return 'comes after a global header'
  if (!entry.whole) return 'is a sparse file'
  if (entry.ambiguous) return 'has headers that tar programs read in different ways'
  if (path.length > LONGEST_PATH || link.length > LONGEST_PATH) return `has a name of over ${LONGEST_PATH} characters`
  // GNU tar treats such a file as a directory.
  if (kind !== 'directory' && entry.path.endsWith('/')) return 'is named like a directory but is not one'
  if (path.split('/', 1)[0] === UNFINISHED) return 'is where a restore unpacks'
  if (path === '') return kind === 'directory' ? undefined : 'takes the place of the mount itself'
  if (kinds.has(path)) return 'appears twice'
  const slash = path.lastIndexOf('/')
  if (kinds.get(slash === -1 ? '' : path.slice(0, slash)) !== 'directory') return 'is not in an earlier folder'
  if (kind === 'hardlink' && isNoFile(link, kinds)) return 'is a hardlink, but not to an earlier file'
  const text = linkText(entry, seen)
  return text !== undefined && leavesMount(text, path) ? `is a ${kind} that points outside of the mount` : undefined
}

/** The target of a symlink, or of a hardlink to one: from another folder, the same target leads elsewhere. */
const linkText = ({ kind, link }: TarEntry, { links }: Seen): string | undefined =>
  kind === 'symlink' ? link : kind === 'hardlink' ? links.get(pathInMount(link) ?? '') : undefined

/** Only `..` at the start counts from a real folder; further links on the way follow the same rule. */
function leavesMount(link: string, path: string): boolean {
  const up = /^(?:\.\.(?:\/|$))*/.exec(link)?.[0] ?? ''
  const depth = path.split('/').length - 1
  const levels = Math.ceil(up.length / 3)
  const rest = link.slice(up.length)
  return link === '' || link.startsWith('/') || levels > depth || /\0|^\/|(?:^|\/)\.\.(?:\/|$)/.test(rest)
}

function isNoFile(link: string, kinds: Seen['kinds']): boolean {
  const target = pathInMount(link)
  const kind = target === undefined ? undefined : kinds.get(target)
  return kind === undefined || kind === 'directory'
}
