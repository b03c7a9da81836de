import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { decodeName } from '../../src/archive/name.ts'
import { tarReader, type TarEntry } from '../../src/archive/tar.ts'
import { compile } from './go-programs.ts'
import { kindOfType, sizeOfType } from './tar-types.ts'

/** One entry in a form that both readers have. `sha` is of the body, empty if it is not compared. */
export interface ReadEntry {
  readonly kind: string
  readonly path: string
  readonly link: string
  readonly size: number
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly mtime: number
  readonly sha: string
}

/** A reader's result for an archive; `cut` if it did not read on after the last of the entries. */
export interface Reading {
  readonly entries: readonly ReadEntry[]
  readonly refused: string
  readonly cut?: boolean
}

/** A line of the program in fixtures/go/tar. */
interface Answer {
  readonly entries: readonly (Omit<ReadEntry, 'kind'> & { readonly type: string; readonly cut: boolean })[]
  readonly refused: string
}

/** The results of Go's archive/tar for all archives, read by one program. */
export function askGo(archives: readonly Uint8Array[]): readonly Reading[] {
  const program = compile({ source: 'tar', go: '1.26.8', args: ['-trimpath'] })
  const input = Buffer.concat(archives.flatMap((archive) => [lengthOf(archive), archive]))
  const output = execFileSync(program, { input, maxBuffer: 2 ** 30 })
  return output
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => readingOf(JSON.parse(line)))
}

/** The length prefix of the next input of a program of fixtures/go. */
export function lengthOf({ length }: Uint8Array): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(length)
  return bytes
}

function readingOf({ entries, refused }: Answer): Reading {
  const cutAt = entries.findIndex(({ cut }) => cut)
  const read = cutAt === -1 ? entries : entries.slice(0, cutAt)
  return { entries: read.filter(({ type }) => type !== 'g').map(entryOf), refused, cut: cutAt !== -1 }
}

const nameOf = (base64: string): string => decodeName(Buffer.from(base64, 'base64'))
const ownerOf = (id: number): number => (id >= 0 && Number.isSafeInteger(id) ? id : 0)

function entryOf({ type, path, link, size, mode, uid, gid, mtime, sha }: Answer['entries'][number]): ReadEntry {
  return {
    kind: kindOfType(type),
    path: nameOf(path),
    link: nameOf(link),
    size: sizeOfType(type, size),
    mode,
    uid: ownerOf(uid),
    gid: ownerOf(gid),
    mtime,
    sha,
  }
}

/** Our reader's result for an archive in two pieces; entries with an incomplete body are left out, as with Go. */
export function readHere(archive: Uint8Array, cutAt = archive.length): Reading {
  const reader = tarReader()
  const found: { readonly entry: TarEntry; readonly body: Uint8Array[] }[] = []
  let refused = ''
  for (const piece of [archive.subarray(0, cutAt), archive.subarray(cutAt)]) {
    for (const token of reader.push(piece)) {
      if (token.kind === 'broken') refused = `${token.detail} at byte ${token.offset}`
      else if (token.kind === 'data') found.at(-1)!.body.push(token.bytes)
      else if (token.kind === 'entry') found.push({ entry: token.entry, body: [] })
    }
  }
  const entries = found.flatMap(({ entry, body }) => {
    const { kind, path, link, size, mode, uid, gid, mtime, whole } = entry
    const content = Buffer.concat(body)
    if (whole && content.length < size) return []
    const sha = whole && kind === 'file' ? createHash('sha256').update(content).digest('hex').slice(0, 16) : ''
    return [{ kind, path, link, size, mode, uid, gid, mtime, sha }]
  })
  return { entries, refused: refused || (reader.missing() > 0 ? `${reader.missing()} bytes are missing` : '') }
}

/**
 * How the two differ, as a sentence; empty if they do not. If both refuse an archive, the entries that both give are
 * compared; if Go did not read on, those before that. Bodies of files are compared if ours has them complete.
 */
export function difference(ours: Reading, go: Reading): string {
  if (!go.cut && ours.refused !== '' && go.refused === '') return `Go reads it, ours does not: ${ours.refused}`
  if (!go.cut && ours.refused === '' && go.refused !== '') return `Go refuses it, ours does not: ${go.refused}`
  const both = Math.min(ours.entries.length, go.entries.length)
  for (let at = 0; at < both; at++) {
    const [mine, theirs] = [ours.entries[at]!, go.entries[at]!]
    const [here, there] = [mine, { ...theirs, sha: mine.sha && theirs.sha }].map((entry) => JSON.stringify(entry))
    if (here !== there) return `entry ${at} is ${here} here, ${there} to Go`
  }
  if (go.cut ? both === go.entries.length : ours.refused !== '' || ours.entries.length === go.entries.length) return ''
  return `${ours.entries.length} entries here, ${go.entries.length} to Go`
}
