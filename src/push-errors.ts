import { buildFailed, usage, type ErrorKind } from './error-kind.ts'
import { inputName } from './units/audience.ts'

/** An image that cannot be pushed; or was built, weighed and judged, and is not in its registry, or something else is. */
export const PUSH_ERRORS = {
  'push.unnamed': usage(
    (_, to) =>
      `Nothing says where the image is to be pushed to: set ${inputName('tags', to)}, ` +
      `or write an item of ${inputName('outputs', to)} as type=registry,name=HOST/NAME:TAG.`,
  ),
  'push.failed': buildFailed(
    (f) =>
      `Pushing "${f['reference']}" failed: ${f['detail']}. ` +
      'Check its name and the registry, and that "docker login" of this machine may write there.',
  ),
  'push.changed': buildFailed(
    (f) =>
      `"${f['reference']}" was not pushed: buildx before 0.15 builds it once more for that, and the builder made ${f['found']}, ` +
      `and not ${f['expected']}, which was weighed. The context changed in the meantime, or the builder lost its cache: ` +
      'run it again, or use a newer buildx.',
  ),
  'push.unconfirmed': buildFailed(
    (f) =>
      `"${f['reference']}" was pushed, and what the registry has there could not be read: ${f['detail']}. ` +
      'Look at it with "docker buildx imagetools inspect", or run it again.',
  ),
  'push.other': buildFailed(
    (f) =>
      `The registry has another image at "${f['reference']}" than the one that was weighed: ${f['found']}, and not ${f['expected']}. ` +
      'Something else pushes to this name, a mirror answers in the place of the registry, or the builder lost its cache: run it again.',
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
