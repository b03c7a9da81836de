import type { Bytes } from './units/bytes.ts'

export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link'
}

export interface Files {
  /** The folder the run was started in, absolute. */
  readonly directory: string
  /** Undefined if there is none. Throws if it is a pipe, a device or over `most` bytes (default: 16 MiB). */
  read(path: string, most?: Bytes): Promise<string | undefined>
  /** Works only once; undefined if it is not a pipe. Rejects when the run is cancelled. */
  pipe(path: string, most: Bytes): Promise<Uint8Array | 'longer' | undefined>
  /** Writes a text in the place of a file's, which keeps its mode; follows a symbolic link. Throws if it cannot. */
  replace(path: string, text: string): Promise<void>
  isDirectory(path: string): Promise<boolean>
  isEmpty(path: string): Promise<boolean>
  /** Empty if there is no such folder. Symbolic links are not followed. */
  entries(path: string): Promise<readonly FolderEntry[]>
  /** Follows all symbolic links; undefined if nothing is there. */
  realPath(path: string): Promise<string | undefined>
  /** The target of a symbolic link as written; undefined if it is not a link. */
  linkText(path: string): Promise<string | undefined>
  /** Returns the size; `head` then overwrites the first bytes. Leaves no file if either throws. */
  readonly write: (path: string, chunks: AsyncIterable<Uint8Array>, head?: () => Promise<Uint8Array>) => Promise<Bytes>
  /** Makes a symbolic link to a folder, and both folders that it needs. Throws if it cannot. */
  linkFolder(path: string, target: string): Promise<void>
  /** The folder for private folders, absolute. */
  readonly temporary: string
  /** Private and empty; removed when disposed. */
  temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }>
}
