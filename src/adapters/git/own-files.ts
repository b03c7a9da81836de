import { realpath } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { realPlace } from '../../units/real-place.ts'
import { isPrivateFolder } from '../exec/private-folder.ts'

/** Where our own files may be, even in a checkout: absolute paths that may not exist yet. */
export interface OwnPlaces {
  readonly temporary: string
  /** Everything in it is ours; undefined if unused. */
  readonly cache?: string | undefined
}

/** Takes an absolute path without symbolic links. */
export type IsOurs = (path: string) => boolean

/**
 * Which files in the checkout are ours, from any run: the head's ignore file keeps them out of its image
 * (app/contexts/apart-from-contexts.ts), but the base may have another one.
 */
export async function ownFiles(root: string, places: readonly OwnPlaces[]): Promise<IsOurs> {
  const folders = await Promise.all(places.flatMap(({ temporary }) => aroundPrivate(temporary)).map(placeOf))
  const caches = await Promise.all(places.flatMap(({ cache }) => cache ?? []).map(placeOf))
  const rules: readonly IsOurs[] = [
    ...caches.map((cache) => (path: string) => path === cache || path.startsWith(`${cache}/`)),
    ...folders.map((folder) => (path: string) => isPrivateFolder(firstName(path, folder))),
  ].filter((rule) => !rule(root)) // a checkout may lie in such a folder, as a test's does
  return (path) => rules.some((rule) => rule(path))
}

const firstName = (path: string, folder: string): string =>
  path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0]! : ''

/** A run of the action makes its private folders in a private one. */
const aroundPrivate = (folder: string): readonly string[] =>
  isPrivateFolder(basename(folder)) ? [folder, ...aroundPrivate(dirname(folder))] : [folder]

const placeOf = (path: string): Promise<string> =>
  realPlace({ realPath: (each) => realpath(each).catch(() => undefined) }, path)
