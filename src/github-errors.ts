import { notMeasured, type ErrorKind } from './error-kind.ts'

/** A comment is best effort: the caller turns these into a notice, and a run never ends with one of them. */
export const GITHUB_ERRORS = {
  'github.unauthorized': notMeasured(
    (f) => `GitHub does not accept the token (${f['answer']}). Pass one that is valid in the input "token".`,
  ),
  'github.read-only': notMeasured(
    (f) =>
      `The token may not comment on ${f['subject']} (${f['answer']}). Give the job the permission ` +
      '"pull-requests: write"; docs/permissions.md says what forks and Dependabot get instead.',
  ),
  'github.not-found': notMeasured(
    (f) => `There is no ${f['subject']} at ${f['url']}, or the token may not see it (${f['answer']}).`,
  ),
  'github.locked': notMeasured((f) => `No comments are taken on ${f['subject']}: locked or deleted (${f['answer']}).`),
  'github.refused': notMeasured((f) => `GitHub refused the request for ${f['subject']} (${f['answer']}).`),
  'github.busy': notMeasured(
    (f) => `GitHub limits the rate of requests (${f['answer']}). A later run writes the comment.`,
  ),
  'github.anonymous': notMeasured(
    (f) =>
      `GitHub does not say whose the token is (${f['answer']}), so that our comment cannot be told from others. ` +
      'Pass the token of a user or an app in the input "token".',
  ),
  'github.too-many': notMeasured(
    (f) =>
      `There are more than ${f['count']} comments on ${f['subject']}: ours cannot be found among them. Remove some.`,
  ),
  'github.other-host': notMeasured(
    (f) =>
      `The API at ${f['url']} sends on to another host (${f['answer']}), which does not get the token. ` +
      'Check GITHUB_API_URL, which the runner sets.',
  ),
  'github.unavailable': notMeasured(
    (f) => `GitHub could not be asked at ${f['url']}: ${f['answer']}. A later run writes the comment.`,
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
