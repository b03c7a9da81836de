import type { Rule } from './rule.ts'

/**
 * What a rule is about, whatever its limit: `max unpacked`, `growth path:/usr/**`, `growth-since-release download`,
 * `forbid 'path:/a /b'`, `max unpacked linux/arm64`, `max unpacked warning`. Stable from run to run, so that later steps
 * and other commits can name it (issue 15, line 8). Two rules of one image with the same ID are one rule, written twice.
 */
export function ruleId(rule: Rule): string {
  const parts = [...about(rule), rule.platform ?? '', rule.level === 'warning' ? 'warning' : '']
  return parts.filter(Boolean).join(' ')
}

/** The same rule for all platforms. */
export const forAll = (rule: Rule): Rule => ({ ...rule, platform: null })

function about(rule: Rule): readonly string[] {
  if (rule.kind === 'forbid') return ['forbid', quoted(rule.what)]
  if (rule.kind === 'max') return ['max', quoted(rule.metric)]
  return [rule.since === 'release' ? 'growth-since-release' : 'growth', quoted(rule.metric)]
}

/** Globs with blanks in YAML's quotes, so that their end is not taken for a platform or a level. */
const quoted = (word: string): string => (/\s/.test(word) ? `'${word.replaceAll("'", "''")}'` : word)
