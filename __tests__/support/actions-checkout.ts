import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from './repository.ts'

/** Inputs of actions/checkout. `ref` is the event's full ref: `refs/pull/7/merge` or `refs/heads/main`. */
export interface CheckoutOptions {
  readonly url: string
  readonly ref: string
  readonly commit: string
  /** `fetch-depth`; 1 unless given. */
  readonly depth?: number
  /** The token that the server requires, in a file beside the checkout that the checkout's configuration includes. */
  readonly token?: string
  /** `persist-credentials`; true unless given. */
  readonly persist?: boolean
}

/**
 * Leaves a checkout in `directory` as actions/checkout (v6 and v7) does: a repository made by `init`, one fetch of the
 * commit into a remote-tracking ref, HEAD detached for a pull request and on a branch for a push.
 */
export async function actionsCheckout(directory: string, options: CheckoutOptions): Promise<void> {
  const { url, ref, commit, depth = 1, token, persist = true } = options
  await mkdir(directory, { recursive: true })
  await git(directory, 'init', '--quiet')
  await git(directory, 'remote', 'add', 'origin', url)
  await git(directory, 'config', '--local', 'gc.auto', '0')
  const credentials = `${directory}.credentials.config`
  await writeFile(credentials, token === undefined ? '' : credentialsFile(url, token))
  const include = `includeIf.gitdir:${join(directory, '.git')}.path`
  await git(directory, 'config', '--local', include, credentials)
  const tracking = ref.replace(/^refs\/heads\//, 'refs/remotes/origin/').replace(/^refs\/pull\//, 'refs/remotes/pull/')
  const fetch = ['fetch', '--no-tags', '--prune', '--no-recurse-submodules', `--depth=${depth}`, 'origin']
  await git(directory, '-c', 'protocol.version=2', ...fetch, `+${commit}:${tracking}`)
  const branch = ref.startsWith('refs/heads/') ? ['-B', ref.slice('refs/heads/'.length)] : []
  await git(directory, 'checkout', '--quiet', '--force', ...branch, tracking)
  if (persist) return
  await git(directory, 'config', '--local', '--unset', include)
  await rm(credentials)
}

function credentialsFile(url: string, token: string): string {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return `[http "${new URL(url).origin}/"]\n\textraheader = AUTHORIZATION: basic ${basic}\n`
}
