import { withoutRecords } from './note-text.ts'
import { REF, type NotesGit } from './notes-git.ts'
import { fetchTexts, noteText, replaceNote, type Notes } from './notes.ts'

/** Commits whose records stay, and how many notes more there are before older ones are looked for. */
export interface Length {
  readonly kept: number
  readonly every: number
}

/**
 * Whether to prune once there are so many notes. Not each time: all notes have to be read for it, and any number of them
 * may be somebody else's.
 */
export const isDue = (count: number, { kept, every }: Length): boolean => count > kept && count % every === 0

/**
 * Removes the records of all but the youngest `kept` commits, and the history of the ref, which still has them. What else
 * is in the notes stays. Best effort. `blobs` are those that the remote has, without a note that was just written.
 */
export async function pruneNotes(git: NotesGit, { blobs }: Notes, { kept }: Length): Promise<void> {
  if (!(await fetchTexts(git, [...blobs.values()]))) return
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
  if (!isChanged) return
  await git.here(['notes', `--ref=${REF}`, 'remove', '--ignore-missing', '--stdin'], emptied.join('\n'))
  const message = `Records of the last ${kept} commits`
  const alone = await git.here(['commit-tree', '-m', message, `${REF}^{tree}`])
  if (alone.code === 0) await git.here(['update-ref', REF, alone.stdout.trim()])
}

/** When the last record in each note was made, by the commit. `grep` reads all notes in one call, and prints little. */
async function datesOf({ here }: NotesGit): Promise<ReadonlyMap<string, string>> {
  const pattern = '"createdAt":"[^"]*"'
  const { stdout } = await here(['grep', '-I', '--only-matching', '-e', pattern, REF])
  const dates = new Map<string, string>()
  for (const [, path = '', date = ''] of stdout.matchAll(
    /^refs\/notes\/weighbridge:([0-9a-f/]+):"createdAt":"(.*)"$/gm,
  )) {
    const commit = path.replaceAll('/', '')
    if (date > (dates.get(commit) ?? '')) dates.set(commit, date)
  }
  return dates
}
