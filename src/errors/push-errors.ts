import { buildFailed, usage, type ErrorKind } from './error-kind.ts'
import { inputName } from '../units/audience.ts'

/** An image that was not pushed, or is not known to be what the registry has. */
export const PUSH_ERRORS = {
  /** `image` is empty for the only one of a run that inputs describe. */
  'push.unnamed': usage<{ image: string }>((f, to) => {
    const [tags, outputs] =
      f.image === '' ? [inputName('tags', to), inputName('outputs', to)] : ['"tags"', 'its outputs']
    const image = f.image === '' ? 'the image' : `the image "${f.image}"`
    const item = 'as type=registry,name=HOST/NAME:TAG'
    return `Nothing says where to push ${image}: set ${tags}, or write an item of ${outputs} ${item}.`
  }),
  'push.failed': buildFailed<{ reference: string; detail: string }>(
    (f) =>
      `Pushing "${f.reference}" failed: ${f.detail}. ` +
      'Check its name and the registry, and that this machine is logged in ("docker login") as a user who may write there.',
  ),
  'push.untagged': buildFailed<{ reference: string; detail: string }>(
    (f) => `"${f.reference}" was not tagged: ${f.detail}.`,
  ),
  'push.remade': buildFailed<{ reference: string; detail: string }>(
    (f, to) =>
      `"${f.reference}" was not pushed: buildx before 0.15 cannot copy it as it is, and the builder could not reproduce what ` +
      `was weighed: ${f.detail}. Use a newer buildx, or attestations (${inputName('provenance', to)}), with which it is copied. ` +
      'An image with ONBUILD instructions, an inline cache or rewrite-timestamp cannot be reproduced.',
  ),
  'push.unconfirmed': buildFailed<{ reference: string; detail: string }>(
    (f) =>
      `"${f.reference}" was pushed, but could not be read back from the registry: ${f.detail}. ` +
      'Check it with "docker buildx imagetools inspect", or run again.',
  ),
  'push.other': buildFailed<{ reference: string; found: string; expected: string }>(
    (f) =>
      `The registry has a different image at "${f.reference}" than the one that was weighed: ${f.found}, not ${f.expected}. ` +
      'This verdict is not about it. Something else pushes to this name, or gives it to another image in the engine, or a ' +
      'mirror answers instead of the registry: run again where nothing else does.',
  ),
  'push.swapped': buildFailed<{ reference: string; found: string; now: string }>(
    (f) =>
      `A different image than the one that was weighed was pushed to "${f.reference}": ${f.found}, to which another build on ` +
      `the same engine had just given this name. ${f.now} Delete the other one in the registry, and use different names for ` +
      'builds that run at the same time on one engine.',
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
