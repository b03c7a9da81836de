import type { Found, Miss } from '../../../ports.ts'
import { miss } from '../../../units/answers.ts'
import { formatBytes, type Bytes } from '../../../units/bytes.ts'
import { complaint } from '../credentials.ts'
import { FETCH } from '../fetch.ts'
import { filledLines } from '../git.ts'
import { lacksRef, REF, type NotesGit } from './notes-git.ts'

/**
 * Limit of a note; each image and platform of a record takes 64 KiB at most (`encodeRecord`). A larger one is fetched
 * before its size is known, but never held in memory.
 */
export const LARGEST: Bytes = 4 * 1024 * 1024

/** The notes of a remote at one time. */
export interface Notes {
  /** The commit of the ref; empty if there is no ref. */
  readonly tip: string
  /** The blob of each note, by the commit that it is a note of. */
  readonly blobs: ReadonlyMap<string, string>
}

/** Larger blobs are written to disk while they are received, and not held in memory. */
export const STREAMED = ['-c', `core.bigFileThreshold=${LARGEST}`]

/** Fetches which commits have notes, but none of these, where the server can leave them out. */
export async function fetchNotes(git: NotesGit): Promise<Found<Notes> | Miss> {
  const args = [...STREAMED, ...FETCH, '--depth=1', '--filter=blob:none', git.remote, `+${REF}:${REF}`]
  const fetched = await git.there(args)
  if (lacksRef(fetched)) await git.here(['update-ref', '-d', REF])
  else if (fetched.code !== 0) return miss(`${REF} cannot be fetched: ${complaint(fetched.stderr)}`)
  return notesHere(git)
}

/** The notes as they are in our repository. */
export async function notesHere({ here }: NotesGit): Promise<Found<Notes> | Miss> {
  const tip = await here(['rev-parse', '--verify', '--quiet', REF])
  if (tip.code !== 0) return { kind: 'found', value: { tip: '', blobs: new Map() } }
  const listed = await here(['notes', `--ref=${REF}`, 'list'])
  if (listed.code !== 0) return miss(`${REF} cannot be read: ${complaint(listed.stderr)}`)
  const pairs = filledLines(listed.stdout).map((line) => line.split(' '))
  const blobs = new Map(pairs.map(([blob = '', commit = '']) => [commit, blob]))
  return { kind: 'found', value: { tip: tip.stdout.trim(), blobs } }
}

/** Otherwise the server takes notes that we left out for ones that we have. */
const TELLING_NOTHING = ['-c', 'fetch.negotiationAlgorithm=noop']

/** Fetches the texts of notes at once: reading one that is missing fetches only that. False if it fails. */
export async function fetchTexts(git: NotesGit, blobs: readonly string[]): Promise<boolean> {
  const args = [...STREAMED, ...TELLING_NOTHING, ...FETCH, '--filter=blob:none', '--stdin', git.remote]
  return (await git.there(args, blobs.join('\n'))).code === 0
}

/** The text of a note. A miss says why it is not read, as a clause. */
export async function noteText({ here, there }: NotesGit, blob: string): Promise<Found<string> | Miss> {
  const size = await there([...STREAMED, 'cat-file', '-s', blob])
  if (size.code !== 0) return miss(`its note cannot be fetched: ${complaint(size.stderr)}`)
  if (Number(size.stdout) > LARGEST) return miss(`its note has more than ${formatBytes(LARGEST)}`)
  const text = await here(['cat-file', 'blob', blob])
  if (text.code !== 0) return miss(`its note cannot be read: ${complaint(text.stderr)}`)
  return { kind: 'found', value: text.stdout }
}

/** Git's own command keeps what the note has already, byte for byte. A miss says why not. */
export async function appendLine(git: NotesGit, commit: string, line: string): Promise<Found<null> | Miss> {
  return editNotes(git, ['append', commit], line)
}

/** Gives a commit another note. */
export async function replaceNote(git: NotesGit, commit: string, text: string): Promise<Found<null> | Miss> {
  return editNotes(git, ['add', '--force', commit], text)
}

async function editNotes(
  { here }: NotesGit,
  [command, ...args]: readonly [string, ...string[]],
  text: string,
): Promise<Found<null> | Miss> {
  const blob = await here(['hash-object', '-w', '--stdin'], text)
  // A text of its own (`--file`) would lose white space.
  const edited = await here(['notes', `--ref=${REF}`, command, `--reuse-message=${blob.stdout.trim()}`, ...args])
  if (edited.code !== 0) return miss(`its note cannot be written: ${complaint(edited.stderr)}`)
  return { kind: 'found', value: null }
}

const PUSH = ['push', '--porcelain', '--no-follow-tags', '--recurse-submodules=no', '--no-signed', '--no-verify']

/** What the server said, if another push may have been faster. */
interface Overtaken {
  readonly kind: 'overtaken'
  readonly refused: string
}

/** Pushes the notes here, if the remote's are still those of `tip`. */
export async function pushNotes(git: NotesGit, tip: string): Promise<'pushed' | Overtaken | Miss> {
  const pushed = await git.there([...PUSH, `--force-with-lease=${REF}:${tip}`, git.remote, `${REF}:${REF}`])
  if (pushed.code === 0) return 'pushed'
  const [, refused] = /^!\t[^\t]*\t\[(?:remote )?rejected\] \((.*)\)$/m.exec(pushed.stdout) ?? []
  if (refused !== undefined && OVERTAKEN.test(refused)) return { kind: 'overtaken', refused }
  const isForbidden = /\b403\b|denied|permission/i.test(pushed.stderr)
  const advice = isForbidden ? ' (does the job have "contents: write"?)' : ''
  return notPushed(`${refused ?? complaint(pushed.stderr)}${advice}`)
}

export const notPushed = (why: string): Miss => miss(`${REF} cannot be pushed: ${why}`)

/** What git (transport.c, receive-pack.c, refs.c) and GitHub say of a ref that another push changes or has changed. */
const OVERTAKEN = /stale info|lock|failed|old value|exists|conflict/i
