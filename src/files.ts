import type { Bytes } from './units/bytes.ts'

export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link'
}

/** The user's files, as far as a plan needs them. */
export interface Files {
  /** Absolute path of the folder the run was started in. */
  readonly directory: string
  /**
   * Text of a file, or `undefined` when there is none. Throws when it cannot be read, with the reason as its message: it is a
   * pipe or a device, which may never end, or larger than `most` bytes (16 MiB by default).
   */
  read(path: string, most?: Bytes): Promise<string | undefined>
  /**
   * Everything a pipe gives; it can be read only this once. `longer` for more than `most` bytes, undefined if it is not a pipe.
   * Rejects when the run is cancelled.
   */
  pipe(path: string, most: Bytes): Promise<Uint8Array | 'longer' | undefined>
  isDirectory(path: string): Promise<boolean>
  /** Whether a folder exists and is empty. */
  isEmpty(path: string): Promise<boolean>
  /** What is in a folder, by name; nothing if there is none. A link in it is listed as a link, not followed. */
  entries(path: string): Promise<readonly FolderEntry[]>
  /** Where a path leads when all links are followed; undefined where nothing is there. */
  realPath(path: string): Promise<string | undefined>
  /** The target of a link as written; undefined where there is no link. */
  linkText(path: string): Promise<string | undefined>
  /**
   * Writes a new file, creating its folder, and returns its size. After the last chunk, the result of `head` overwrites the first
   * bytes. If either throws, the error comes through and no file is left.
   */
  readonly write: (path: string, chunks: AsyncIterable<Uint8Array>, head?: () => Promise<Uint8Array>) => Promise<Bytes>
  /** Absolute path of the folder in which private folders are made. */
  readonly temporary: string
  /** A private, empty folder that is removed when disposed. */
  temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }>
}
