import { withoutRecords } from './note-text.ts'
import { REF, type NotesGit } from './notes-git.ts'
import { fetchTexts, noteText, pushNotes, replaceNote, STREAMED, type Notes } from './notes.ts'

/** Commits whose records stay, and how many notes more there are before older ones are looked for. */
export interface Length {
  readonly kept: number
  readonly every: number
}

/** Saves that try to prune, in case that earlier ones could not. */
const TRIES = 10

/**
 * Whether to prune once there are so many notes. Not each time: all notes have to be read for it, and any number of them
 * may be somebody else's.
 */
export const isDue = (count: number, { kept, every }: Length): boolean =>
  count >= kept + every && (count - kept) % every < TRIES

/**
 * Removes from the remote's notes the records of all but the youngest `kept` commits, and the history of the ref, which
 * still has them. What else is in the notes stays. Best effort: another run does it if this one cannot.
 */
export async function pruneNotes(git: NotesGit, notes: Notes, length: Length): Promise<void> {
  if (await removeOld(git, notes, length)) await pushNotes(git, notes.tip)
}

/** Removes them here, and says whether there were any. */
async function removeOld(git: NotesGit, { blobs }: Notes, { kept }: Length): Promise<boolean> {
  if (!(await fetchTexts(git, [...blobs.values()]))) return false
  const old = [...(await datesOf(git))].toSorted(([, a], [, b]) => b.localeCompare(a)).slice(kept)
  const emptied: string[] = []
  let isChanged = false
  for (const [commit] of old) {
    const text = await noteText(git, blobs.get(commit) ?? '')
    if (text.kind === 'miss' || text.value.includes('\uFFFD')) continue // somebody's, in another encoding
    const rest = withoutRecords(text.value)
    if (rest === text.value) continue
    isChanged = true
    if (rest === '') emptied.push(commit)
    else await replaceNote(git, commit, rest)
  }
  if (!isChanged) return false
  await git.here(['notes', `--ref=${REF}`, 'remove', '--ignore-missing', '--stdin'], emptied.join('\n'))
  const message = `Records of the last ${kept} commits`
  const alone = await git.here(['commit-tree', '-m', message, `${REF}^{tree}`])
  if (alone.code !== 0) return false
  await git.here(['update-ref', REF, alone.stdout.trim()])
  return true
}

/** Whatever the user's configuration says. */
const PLAIN = ['-I', '-G', '--only-matching', '--no-color', '--no-line-number', '--no-column']

/**
 * When the last record in each note was made, by the commit; of none if that is not known of all. `grep` reads all notes
 * in one call, and prints little. It also reads what somebody has in the tree besides notes, which may have to be fetched.
 */
async function datesOf({ there }: NotesGit): Promise<ReadonlyMap<string, string>> {
  const pattern = '"createdAt":"[^"]*"'
  const { code, stdout } = await there([...STREAMED, 'grep', ...PLAIN, '-e', pattern, REF])
  if (code !== 0) return new Map()
  const dates = new Map<string, string>()
  for (const [, path = '', date = ''] of stdout.matchAll(
    /^refs\/notes\/weighbridge:([0-9a-f/]+):"createdAt":"(.*)"$/gm,
  )) {
    const commit = path.replaceAll('/', '')
    if (date > (dates.get(commit) ?? '')) dates.set(commit, date)
  }
  return dates
}
