import { buildFailed, type ErrorKind } from './error-kind.ts'

/** The image was built, weighed and judged, and is not in its registry, or something else is. */
export const PUSH_ERRORS = {
  'push.failed': buildFailed(
    (f) =>
      `Pushing "${f['reference']}" failed: ${f['detail']}. ` +
      'Check its name and the registry, and that "docker login" of this machine may write there.',
  ),
  'push.other': buildFailed(
    (f) =>
      `The registry has another image at "${f['reference']}" than the one that was weighed: ${f['found']}, and not ${f['expected']}. ` +
      'Something else pushes to this name, or the builder lost its cache: run it again.',
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
