import type { Found, Miss } from '../../../ports.ts'
import type { ProcessResult } from '../../exec/process.ts'
import { configurationOf } from '../configuration.ts'
import { tokenEnvironment, type Access } from '../credentials.ts'
import { gitIn, type GitOptions } from '../git.ts'
import { findPlace } from '../place.ts'
import { remoteName } from '../remote.ts'
import { makeBare } from '../store.ts'

export const REF = 'refs/notes/weighbridge'

/** Where the notes are. */
export interface NotesSource {
  /** The folder the run was started in, absolute. */
  readonly directory: string
  /** Of the repository that has the notes; undefined for the checkout's remote. */
  readonly url: string | undefined
  readonly access: Access
  /** The folder for private files, absolute. */
  readonly temporary: string
}

/** A bare repository of our own for what is read of the notes, so that the user's does not change. */
export interface NotesRepository {
  readonly folder: string
  readonly root: string
  /** An address, or the name of the checkout's remote. */
  readonly remote: string
  /** The user's configuration, which has their credentials. */
  readonly configuration: Environment
}

type Environment = NonNullable<GitOptions['env']>
type Call = (args: readonly string[], input?: string) => Promise<ProcessResult>

/** Git in that repository. */
export interface NotesGit {
  readonly remote: string
  /** Ignores the user's configuration. For what is here: git before 2.45 may ask the remote for what is not. */
  readonly here: Call
  /** May ask the remote: with the user's credentials, then with the run's token. Fetches a note that is read. */
  readonly there: Call
}

/** Throws if the folder cannot be written. */
export async function openNotes(
  { directory, url, temporary }: NotesSource,
  cancelled: AbortSignal | undefined,
): Promise<Found<NotesRepository> | Miss> {
  const git = gitIn(directory, { cancelled })
  const place = await findPlace(git)
  if (place.kind === 'miss') return place
  const remote: Found<string> | Miss = url === undefined ? await remoteName({ git }) : { kind: 'found', value: url }
  if (remote.kind === 'miss') return remote
  const { stdout } = await git(['config', '--list', '--includes', '-z'])
  const { root, objectFormat } = place.value
  const folder = await makeBare(git, objectFormat, temporary)
  return { kind: 'found', value: { folder, root, remote: remote.value, configuration: configurationOf(stdout) } }
}

/** Nobody: the address is in a domain that can have no hosts (RFC 2606). */
const AUTHOR = {
  GIT_AUTHOR_NAME: 'Weighbridge',
  GIT_AUTHOR_EMAIL: 'weighbridge@notes.invalid',
  GIT_COMMITTER_NAME: 'Weighbridge',
  GIT_COMMITTER_EMAIL: 'weighbridge@notes.invalid',
}

/** Every call throws the reason of `signal` when it aborts. */
export function notesGit(
  { folder, root, remote, configuration }: NotesRepository,
  { access, url }: NotesSource,
  signal: AbortSignal,
): NotesGit {
  const environment = { ...configurationOf(''), ...AUTHOR, GIT_DIR: folder }
  const git = gitIn(root, { cancelled: signal, environment }) // a remote's relative path starts at the root
  return {
    remote,
    here: (args, input) => git(args, { input, env: { GIT_NO_LAZY_FETCH: '1' } }), // git 2.45
    async there(args, input) {
      const answer = await git(args, { input, env: configuration })
      if (url === undefined || !isDenied(answer)) return answer
      const token = tokenEnvironment(url, access, configuration)
      return token ? git(args, { input, env: { ...configuration, ...token } }) : answer
    },
  }
}

/** Git says a refused push in its own way (`pushNotes`), and a server that lets nobody in with a fatal error. */
const isDenied = (answer: ProcessResult): boolean => answer.code === 128 && !lacksRef(answer)

/** Git, fetch-pack.c and builtin/fetch.c. */
export const lacksRef = ({ stderr }: ProcessResult): boolean => stderr.includes(`couldn't find remote ref ${REF}`)
