import { mkdirSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { join } from 'node:path'
import { run } from '../../src/adapters/exec/process.ts'
import type { Access } from '../../src/adapters/git/credentials.ts'
import { REF } from '../../src/adapters/git/notes/notes-git.ts'
import { LIMITS, notesRecords } from '../../src/adapters/git/notes/notes-records.ts'
import type { RecordStore, Refusal } from '../../src/ports.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { cleanUp } from './clean-up.ts'
import { serveGit, type GitServer } from './git-server.ts'
import { ownPaths } from './own-folder.ts'
import { record } from './records.ts'
import { git, isolateGit } from './repository.ts'

/** The token that the guarded server requires. */
export const TOKEN = 'ghs_secret'

/** The key of all records here. */
export const KEY = 'product-catalog-0123456789ab'

export const accept: Refusal = () => undefined
export const saved = { kind: 'saved' }
export const found = (value: WeightRecord) => ({ kind: 'found', value })
export const commitOf = (number: number): string => `${number.toString(16).padStart(8, '0')}${'89abcdef'.repeat(4)}`

/** A record of a commit, which was made on this day. */
export const of = (commit: string, day = 1): WeightRecord =>
  record({ commit, createdAt: new Date(Date.UTC(2025, 2, day)).toISOString() })

/** What may be otherwise in the run that has a store. */
interface NotesRun {
  readonly directory: string
  /** Undefined: the checkout's remote. */
  readonly url: string | undefined
  readonly access: Access
  readonly whyNotLeft: string | null
  readonly cancelled: AbortSignal
  readonly limits: Partial<typeof LIMITS>
}

export interface NotesWorld {
  /** The repository of this test, which both servers serve. Anybody may push to it. */
  readonly bare: string
  readonly server: GitServer
  /** For requests with the token. */
  readonly guarded: GitServer
  /** The path of the repository in the URLs of both. */
  readonly path: string
  /** A checkout without remote or commits. */
  readonly checkout: string
  /** The store of a push to the default branch, or of another run, on a new runner. */
  readonly store: (run?: Partial<NotesRun>) => RecordStore
  /** Folders of the stores' private files, in the order in which the stores were made. */
  readonly temporary: readonly string[]
  /** Makes the notes of the repository anew: texts by the paths in the tree of the ref. */
  readonly put: (texts: { readonly [path: string]: string | Buffer }) => Promise<void>
  /** Commits with a note in the repository. */
  readonly noted: () => Promise<readonly string[]>
  /** The note of a commit in the repository. */
  readonly noteOf: (commit: string) => Promise<Buffer>
}

/** A repository on a server, for each test of a file; without notes at its start. */
export function notesWorld(): () => NotesWorld {
  const { newPath } = ownPaths()
  const root = newPath()
  let server: GitServer | undefined
  let guarded: GitServer | undefined
  let world: NotesWorld | undefined
  const stores: (RecordStore & AsyncDisposable)[] = []
  beforeAll(async () => {
    isolateGit()
    mkdirSync(root)
    server = await serveGit(root)
    guarded = await serveGit(root, TOKEN)
  })
  beforeEach(async () => {
    const bare = newPath()
    const path = bare.slice(bare.lastIndexOf('/') + 1)
    const served = join(root, path)
    await emptyRepository(served)
    const checkout = newPath()
    await git(root, 'init', '--quiet', checkout)
    const temporary: string[] = []
    const store: NotesWorld['store'] = (given = {}) => {
      const { directory = checkout, access = { token: '', server: '' }, whyNotLeft = null, cancelled, limits } = given
      const url = 'url' in given ? given.url : `${server!.url}/${path}`
      const own = newPath()
      mkdirSync(own)
      temporary.push(own)
      const made = notesRecords(
        { directory, url, access, temporary: own },
        { whyNotLeft, cancelled },
        { ...LIMITS, save: 110_000, pause: 20, ...limits },
      )
      stores.push(made)
      return made
    }
    world = {
      bare: served,
      server: server!,
      guarded: guarded!,
      path,
      checkout,
      store,
      temporary,
      put: (texts) => putNotes(served, texts),
      noted: async () => (await listed(served)).map((line) => line.split(' ')[1]!),
      async noteOf(commit) {
        const [blob] = await listed(served, commit)
        const chunks: Uint8Array[] = []
        const onStdoutChunk = (chunk: Uint8Array) => void chunks.push(chunk)
        await run('git', ['cat-file', 'blob', blob!], { cwd: served, onStdoutChunk })
        return Buffer.concat(chunks)
      },
    }
  })
  afterEach(() => cleanUp(...stores.splice(0).map((store) => () => store[Symbol.asyncDispose]())))
  afterAll(() =>
    cleanUp(
      () => server?.[Symbol.asyncDispose](),
      () => guarded?.[Symbol.asyncDispose](),
    ),
  )
  return () => world!
}

/** A bare repository that takes pushes and gives parts, as GitHub does. */
async function emptyRepository(directory: string): Promise<void> {
  mkdirSync(directory)
  await git(directory, 'init', '--quiet', '--bare', '--initial-branch=main')
  for (const setting of ['http.receivepack', 'uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant'])
    await git(directory, 'config', setting, 'true')
  await git(directory, 'config', 'receive.autogc', 'false')
}

const listed = async (bare: string, ...commit: readonly string[]): Promise<readonly string[]> =>
  (await git(bare, 'notes', '--ref=weighbridge', 'list', ...commit)).split('\n')

/** By `fast-import`, which takes a tree as it is: `git notes` would choose the paths itself. */
async function putNotes(bare: string, texts: Parameters<NotesWorld['put']>[0]): Promise<void> {
  const parts: (string | Buffer)[] = [
    `commit ${REF}\ncommitter Ada <ada@example.com> 1700000000 +0000\ndata 0\ndeleteall\n`,
  ]
  for (const [path, text] of Object.entries(texts))
    parts.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n`, text, '\n')
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)))
  const { code, stderr } = await run('git', ['fast-import', '--quiet', '--force'], { cwd: bare, input })
  if (code !== 0) throw new Error(stderr)
}
