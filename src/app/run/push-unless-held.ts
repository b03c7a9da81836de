import type { Ports, Pushable } from '../../ports.ts'
import type { PushOutcome } from '../../report/push-outcome.ts'
import type { Weighing } from '../weigh/weigh.ts'
import type { ImageJob } from './image-job.ts'
import { pushImages } from './push-images.ts'

/** `held`: why the verdict forbids it. */
export async function pushUnlessHeld(
  ports: Pick<Ports, 'cancelled' | 'pusher' | 'runner'>,
  images: readonly Pushable[],
  held: string | undefined,
): Promise<PushOutcome> {
  return held === undefined ? await pushImages(ports, images) : { kind: 'held back', reason: held }
}

export function pushablesOf(
  { subject }: ImageJob,
  { build, pushes }: Pick<Weighing, 'build' | 'pushes'>,
): readonly Pushable[] {
  if (subject.kind === 'image' || build === null) return []
  return pushes.map((push) => ({ push, build, builder: subject.build.builder }))
}
