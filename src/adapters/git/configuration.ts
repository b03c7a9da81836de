import type { GitOptions } from './git.ts'

type Environment = NonNullable<GitOptions['env']>

/**
 * What says where a repository is and how it keeps its objects, which another one has of its own; and what was read in
 * already.
 */
const OF_THE_REPOSITORY = /^(?:include|includeif|extensions)\.|^core\.(?:bare|worktree|repositoryformatversion)$/

/**
 * A repository's whole configuration, as `git config --list -z` gives it, for another one: remotes, credentials, proxies. It
 * goes by environment, because arguments can be read by every process of the machine. A condition on the repository's path
 * (`includeIf.gitdir`, which actions/checkout writes) would not hold in the other one.
 */
export function configurationOf(listed: string): Environment {
  const entries = listed.split('\0').flatMap((entry) => entryOf(entry) ?? [])
  return { ...configured(entries, 0), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
}

/** Environment that adds entries to the configuration, after `before` others that it has already. */
export function configured(entries: readonly (readonly [key: string, value: string])[], before: number): Environment {
  const pairs = entries.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${before + index}`, key],
    [`GIT_CONFIG_VALUE_${before + index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(before + entries.length), ...Object.fromEntries(pairs) }
}

/** A key alone is a boolean that is true. */
function entryOf(entry: string): readonly (readonly [string, string])[] | undefined {
  const end = entry.indexOf('\n')
  const [key, value] = end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)]
  return key === '' || OF_THE_REPOSITORY.test(key) ? undefined : [[key, value]]
}
