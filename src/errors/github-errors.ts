import { notMeasured, type ErrorKind } from './error-kind.ts'

/**
 * Comments and release files are best effort: these errors become a notice or a log line and never end a run. `deed` is
 * what the token is for: `comment on`.
 */
export const GITHUB_ERRORS = {
  'github.unauthorized': notMeasured<{ answer: string }>(
    (f) => `GitHub does not accept the token (${f.answer}). Pass a valid one in the input "token".`,
  ),
  'github.read-only': notMeasured<{ deed: string; subject: string; answer: string; permission: string }>(
    (f) =>
      `The token may not ${f.deed} ${f.subject} (${f.answer}). Give the job the permission ` +
      `"${f.permission}"; docs/permissions.md says what works without it.`,
  ),
  'github.not-found': notMeasured<{ subject: string; url: string; answer: string }>(
    (f) => `There is no ${f.subject} at ${f.url}, or the token may not see it (${f.answer}).`,
  ),
  'github.locked': notMeasured<{ deed: string; subject: string; answer: string }>(
    (f) => `Nobody may ${f.deed} ${f.subject}: it is locked, immutable or deleted (${f.answer}).`,
  ),
  'github.exists': notMeasured<{ subject: string; answer: string }>(
    (f) => `A file with this name was meanwhile attached to ${f.subject} (${f.answer}). Run the job again.`,
  ),
  'github.refused': notMeasured<{ subject: string; answer: string }>(
    (f) => `GitHub refused the request for ${f.subject} (${f.answer}).`,
  ),
  'github.busy': notMeasured<{ answer: string }>(
    (f) => `GitHub limits the rate of requests (${f.answer}). A later run tries again.`,
  ),
  'github.anonymous': notMeasured<{ answer: string }>(
    (f) =>
      `GitHub does not say who owns the token (${f.answer}), so our comment cannot be told apart from others. ` +
      'Pass the token of a user or an app in the input "token".',
  ),
  'github.too-many': notMeasured<{ most: string; subject: string }>(
    (f) => `There are more than ${f.most} on ${f.subject}, too many to find ours. Delete some.`,
  ),
  'github.other-host': notMeasured<{ url: string; answer: string }>(
    (f) =>
      `The API at ${f.url} redirects to another host (${f.answer}), which does not get the token. ` +
      'Check GITHUB_API_URL, which the runner sets.',
  ),
  'github.unavailable': notMeasured<{ url: string; answer: string }>(
    (f) => `The request to GitHub at ${f.url} failed: ${f.answer}. A later run tries again.`,
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
