import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import type { Found, Miss } from '../../ports.ts'
import { complaint } from './credentials.ts'
import type { Git } from './git.ts'

/** Absolute paths; `prefix` leads from the root to the folder the run was started in. */
export interface CheckoutPlace {
  readonly root: string
  readonly gitDirectory: string
  readonly commonDirectory: string
  /** `sha1` or `sha256`. */
  readonly objectFormat: string
  readonly prefix: string
}

const ASKED = ['--show-toplevel', '--git-dir', '--git-common-dir', '--show-object-format', '--show-prefix']

/** A miss outside a repository, in a bare one, or in another owner's. */
export async function findPlace(git: Git): Promise<Found<CheckoutPlace> | Miss> {
  const { code, stdout, stderr } = await git(['rev-parse', '--path-format=absolute', ...ASKED])
  const [root, own, common, objectFormat, prefix = ''] = stdout.split('\n')
  if (code !== 0 || !root || !own || !common || !objectFormat) return noCheckout(stderr)
  const place = { root, gitDirectory: own, commonDirectory: common, objectFormat, prefix: prefix.replace(/\/$/, '') }
  return { kind: 'found', value: place }
}

function noCheckout(stderr: string): Miss {
  if (stderr.includes('not a git repository'))
    return { kind: 'miss', reason: 'this is not a git repository', absent: true }
  return { kind: 'miss', reason: `this cannot be used as a git checkout: ${complaint(stderr)}` }
}

/** Identifies a repository on this machine, for all its checkouts; safe as a file name. */
export async function repositoryIdentity({ commonDirectory }: CheckoutPlace): Promise<string> {
  return createHash('sha256')
    .update(await realpath(commonDirectory))
    .digest('hex')
    .slice(0, 32)
}
