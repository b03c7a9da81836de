import { buildFailed, usage, type ErrorKind } from './error-kind.ts'
import { inputName } from '../units/audience.ts'

/** An image that was not pushed, or is not known to be what the registry has. */
export const PUSH_ERRORS = {
  'push.unnamed': usage(
    (_, to) =>
      `Nothing says where the image is to be pushed to: set ${inputName('tags', to)}, ` +
      `or write an item of ${inputName('outputs', to)} as type=registry,name=HOST/NAME:TAG.`,
  ),
  'push.failed': buildFailed<{ reference: string; detail: string }>(
    (f) =>
      `Pushing "${f.reference}" failed: ${f.detail}. ` +
      'Check its name and the registry, and that "docker login" of this machine may write there.',
  ),
  'push.remade': buildFailed<{ reference: string; detail: string }>(
    (f, to) =>
      `"${f.reference}" was not pushed: buildx before 0.15 cannot copy it as it is, and the builder does not make the same of what ` +
      `was weighed: ${f.detail}. Use a newer buildx, or attestations (${inputName('provenance', to)}), with which it is copied. ` +
      'An image with ONBUILD instructions, an inline cache or rewrite-timestamp is not made the same.',
  ),
  'push.unconfirmed': buildFailed<{ reference: string; detail: string }>(
    (f) =>
      `"${f.reference}" was pushed, and what the registry has there could not be read: ${f.detail}. ` +
      'Look at it with "docker buildx imagetools inspect", or run it again.',
  ),
  'push.other': buildFailed<{ reference: string; found: string; expected: string }>(
    (f) =>
      `The registry has another image at "${f.reference}" than the one that was weighed: ${f.found}, and not ${f.expected}. ` +
      'It is not what this verdict is about. Something else pushes to this name, or gives it to another image in the engine, or a mirror ' +
      'answers in the place of the registry: run it again where nothing else does.',
  ),
  'push.swapped': buildFailed<{ reference: string; found: string; now: string }>(
    (f) =>
      `Another image than the one that was weighed was pushed to "${f.reference}": ${f.found}, to which another build on the ` +
      `same engine gave this name right before. ${f.now} Delete the other one in the registry, and give builds that run side by ` +
      'side on one engine names of their own.',
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
