import { constants, type Stats } from 'node:fs'
import { chmod, copyFile, link, lstat, lutimes, mkdir, readdir, readlink, rm, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import { codeOf } from '../exec/error-code.ts'

/**
 * How to place a file that cannot be cloned. `link`: the same file, never to be written to. `copy`: its own.
 * `repository`: in a git directory, objects are only replaced, but other files are appended to. `large files`: the same
 * for Git LFS's folder in it.
 */
type Sharing = 'link' | 'copy' | 'repository' | 'large files'

interface Move {
  readonly from: string
  readonly to: string
  /** Its name among the placed files. */
  readonly path: string
}

export interface Placing {
  readonly sharing: Sharing
  /** Leaves out the file or folder at this absolute path. */
  readonly isLeftOut: (path: string) => boolean
  /** Undefined for everything. */
  readonly only?: Only | undefined
  readonly placer: Placer
}

interface Only {
  readonly paths: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
}

/** From names of `namesBeside`. */
export function onlyOf(names: ReadonlySet<string>): Only {
  const folders = [...names].flatMap((name) => [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index)))
  return { paths: names, folders: new Set(folders) }
}

/** The part of it below a folder, relative to that folder. */
export function onlyBelow({ paths, folders }: Only, folder: string): Only {
  const below = (names: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...names].flatMap((name) => (name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1)] : [])))
  return { paths: below(paths), folders: below(folders) }
}

/** Whether a path is placed, or is a folder with something in it that is. */
export const isAmong = (path: string, only: Only | undefined): boolean =>
  only === undefined || only.paths.has(path) || only.folders.has(path)

interface Placer {
  place(move: Pick<Move, 'from' | 'to'>, times: Stats, sharing: Sharing): Promise<void>
  /** Whether a placed file takes up its bytes again. */
  copies(sharing: Sharing): boolean
}

/**
 * Places a file, a link or a folder again: as a clone, else a hard link, else a copy. Existing files stay, and links
 * stay links. Leaves out sockets and what may not be read, which a builder would not get either. Throws if the disk is
 * full.
 */
export async function placeFiles(move: Move, placing: Placing): Promise<readonly FileBeside[]> {
  const { from, to, path } = move
  if (placing.isLeftOut(from) || !isAmong(path, placing.only)) return []
  const entry = await lstat(from).catch(() => undefined) // it may have been removed meanwhile
  const only = placing.only?.paths.has(path) ? undefined : placing.only
  if (entry?.isDirectory()) return placeFolder(move, entry.mode, { ...placing, only })
  if (only !== undefined) return []
  if (entry?.isSymbolicLink()) return (await placed(linkAgain(from, to, entry))) ? [{ path, bytes: 0 }] : []
  if (!entry?.isFile()) return []
  return (await placed(placing.placer.place(move, entry, placing.sharing))) ? [{ path, bytes: entry.size }] : []
}

async function placeFolder({ from, to, path }: Move, mode: number, placing: Placing): Promise<readonly FileBeside[]> {
  if (!(await folderInTree(to, mode))) return []
  const names = await readdir(from).catch(() => [])
  const inside = names.map((name) =>
    placeFiles(
      { from: join(from, name), to: join(to, name), path: `${path}/${name}` },
      { ...placing, sharing: sharingOf(name, names, placing.sharing) },
    ),
  )
  return (await Promise.all(inside)).flat()
}

/** Detects git directories by content: a submodule or a branch may be called `objects` too. */
function sharingOf(name: string, names: readonly string[], sharing: Sharing): Sharing {
  if (isGitDirectory(names)) return OF_GIT_DIRECTORY.get(name) ?? 'repository'
  if (name === '.git') return 'repository'
  if (sharing === 'large files') return name === 'objects' ? 'link' : 'repository'
  return sharing
}

/** As git does (setup.c). */
const isGitDirectory = (names: readonly string[]): boolean =>
  ['HEAD', 'objects', 'refs'].every((name) => names.includes(name))

const OF_GIT_DIRECTORY: ReadonlyMap<string, Sharing> = new Map([
  ['objects', 'link'],
  ['lfs', 'large files'],
])

/** Whether a real folder is there now, not a link to one. Its owner can always write to it. */
export async function folderInTree(path: string, mode: number): Promise<boolean> {
  try {
    await mkdir(path)
    await chmod(path, (mode & 0o7777) | 0o700)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return (await lstat(path)).isDirectory()
  }
}

async function linkAgain(from: string, to: string, { atime, mtime }: Stats): Promise<void> {
  await symlink(await readlink(from), to)
  await lutimes(to, atime, mtime)
}

async function works(way: Way, sample: string, folder: string): Promise<boolean> {
  const to = join(folder, 'sample')
  try {
    await way(sample, to)
    return true
  } catch {
    return false
  } finally {
    await rm(to, { force: true })
  }
}

type Way = (from: string, to: string) => Promise<void>

const clone: Way = (from, to) => copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE_FORCE)

/** The cheapest placer from the disk of `sample` (a file) to that of `folder` (empty). */
export async function filePlacer(sample: string, folder: string): Promise<Placer> {
  const clones = await works(clone, sample, folder)
  const links = !clones && (await works(link, sample, folder))
  return {
    async place({ from, to }, { atime, mtime }, sharing) {
      if (links && sharing === 'link' && (await linked(from, to))) return
      await copyFile(from, to, constants.COPYFILE_EXCL | (clones ? constants.COPYFILE_FICLONE : 0))
      await utimes(to, atime, mtime)
    },
    copies: (sharing) => !clones && !(links && sharing === 'link'),
  }
}

/** Another user's file may be copied, but not linked. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    return false
  }
}

/** Already there, gone meanwhile, or not readable: no builder gets it either. */
const LEFT_OUT: ReadonlySet<unknown> = new Set(['EEXIST', 'ENOENT', 'EACCES', 'EPERM'])

async function placed(work: Promise<void>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (LEFT_OUT.has(codeOf(error))) return false
    throw error
  }
}
