import type { GitOptions } from './git.ts'

type Environment = NonNullable<GitOptions['env']>

/** Not passed on: a repository's place and format, which the other one has itself, and includes, already resolved. */
const OF_THE_REPOSITORY = /^(?:include|includeif|extensions)\.|^core\.(?:bare|worktree|repositoryformatversion)$/

/**
 * The configuration for another repository, in the environment because every process can read arguments. Not as an
 * include: conditions on the path (`includeIf.gitdir`, from actions/checkout) would not hold there.
 */
export function configurationOf(listed: string): Environment {
  const entries = listed.split('\0').flatMap((entry) => entryOf(entry) ?? [])
  return { ...configured(entries, 0), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
}

/** Environment that adds entries to the `before` entries that a configuration already has. */
export function configured(entries: readonly (readonly [key: string, value: string])[], before: number): Environment {
  const pairs = entries.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${before + index}`, key],
    [`GIT_CONFIG_VALUE_${before + index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(before + entries.length), ...Object.fromEntries(pairs) }
}

/** A key without a value is a boolean that is true. */
function entryOf(entry: string): readonly (readonly [string, string])[] | undefined {
  const end = entry.indexOf('\n')
  const [key, value] = end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)]
  return key === '' || OF_THE_REPOSITORY.test(key) ? undefined : [[key, value]]
}
