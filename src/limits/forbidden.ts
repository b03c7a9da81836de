import type { Forbidden } from './rule.ts'

export const FORBIDDEN_WORDS = [
  'new-setuid',
  'shell',
  'go-toolchain',
  'test-code',
  'new-module',
] as const satisfies readonly Forbidden[]

/** Those that a colon and something follow. */
export const FORBIDDEN_PREFIXES = ['path:', 'module:'] as const

/** Whether a text says something that a rule can forbid. What follows a colon must not be empty. */
export function isForbidden(text: string): text is Forbidden {
  return (
    FORBIDDEN_WORDS.some((word) => word === text) ||
    FORBIDDEN_PREFIXES.some((prefix) => text.startsWith(prefix) && text !== prefix)
  )
}
