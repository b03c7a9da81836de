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
   * Text of a file, or `undefined` when there is none. Throws an error whose message says why it cannot be read: it is a pipe or
   * a device, which could be read for ever, or has more than `most` bytes (16 MiB where it is not given).
   */
  read(path: string, most?: Bytes): Promise<string | undefined>
  /**
   * All that a pipe gives, which can be read this once; `longer` for more than `most` bytes, undefined for what is no pipe. Rejects
   * where the run is cancelled.
   */
  pipe(path: string, most: Bytes): Promise<Uint8Array | 'longer' | undefined>
  isDirectory(path: string): Promise<boolean>
  /** Whether a folder is there and has nothing in it. */
  isEmpty(path: string): Promise<boolean>
  /** What is in a folder, by name; nothing where there is none. Of a link, not what it leads to. */
  entries(path: string): Promise<readonly FolderEntry[]>
  /** Where a path leads when all links are followed; undefined where nothing is there. */
  realPath(path: string): Promise<string | undefined>
  /** Where a link says that it leads, as it is written; undefined where no link is there. */
  linkText(path: string): Promise<string | undefined>
  /**
   * Writes a new file, and the folder it is in; gives its bytes. What `head` gives after the last chunk is written over the
   * first bytes. What either throws comes through, and leaves no file.
   */
  readonly write: (path: string, chunks: AsyncIterable<Uint8Array>, head?: () => Promise<Uint8Array>) => Promise<Bytes>
  /** Absolute path of the folder that private ones are made in. */
  readonly temporary: string
  /** A private, empty folder that is removed when disposed. */
  temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }>
}
