import type { Ports, Pushable } from '../../ports.ts'
import type { PushOutcome } from '../../report/push-outcome.ts'
import type { Weighing } from '../weigh/weigh.ts'
import type { ImageJob } from './image-job.ts'
import { pushImages } from './push-images.ts'

/** `image`: the name of the image. */
type NamedPushable = Pushable & { readonly image: string }

interface Held {
  /** Why the verdict forbids a push of all; undefined if it does not. */
  readonly reason: string | undefined
  /** Images that may be pushed all the same. */
  readonly except: ReadonlySet<string>
}

export async function pushUnlessHeld(
  ports: Pick<Ports, 'cancelled' | 'pusher' | 'runner'>,
  images: readonly NamedPushable[],
  { reason, except }: Held,
): Promise<PushOutcome> {
  if (reason === undefined) return await pushImages(ports, images)
  const allowed = images.filter(({ image }) => except.has(image))
  if (allowed.length === 0) return { kind: 'held back', reason }
  const outcome = await pushImages(ports, allowed)
  const held = images.filter((each) => !allowed.includes(each)).flatMap(({ push }) => push.names)
  return outcome.kind === 'pushed' ? { ...outcome, held } : outcome
}

export function pushablesOf(
  { name, subject }: ImageJob,
  { build, pushes }: Pick<Weighing, 'build' | 'pushes'>,
): readonly NamedPushable[] {
  if (subject.kind === 'image' || build === null) return []
  return pushes.map((push) => ({ image: name, push, build, builder: subject.build.builder }))
}
