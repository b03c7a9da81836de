import { join } from 'node:path'
import { joinBuilds } from '../../buildkit/join-builds.ts'
import type { Push } from '../../plan/build-plan.ts'
import type { Kept } from '../../plan/held-output.ts'
import type { Ports } from '../../ports.ts'
import type { BuiltWeighing, Weighing } from './weigh.ts'

/** An image of its parts, at least one (parts-on-nodes.ts). What is to be pushed is joined in the folder of `kept`. */
export async function joinParts<W extends Weighing>(
  ports: Pick<Ports, 'images'>,
  kept: Kept | undefined,
  parts: readonly W[],
): Promise<W | BuiltWeighing> {
  const [first, ...others] = parts
  if (others.length === 0) return first!
  const pushes = first!.pushes.map((push, index) => {
    const same = [push, ...others.flatMap((other) => other.pushes[index] ?? [])]
    return joined(ports, same, join(kept?.folder ?? '', `${kept?.prefix ?? ''}joined-${index}`))
  })
  return {
    weighed: parts.flatMap(({ weighed }) => weighed),
    build: joinBuilds(parts.flatMap(({ build }) => build ?? [])),
    pushes: await Promise.all(pushes),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  }
}

/** One image of those of its platforms, in a layout of its own. */
async function joined({ images }: Pick<Ports, 'images'>, pushes: readonly Push[], directory: string): Promise<Push> {
  const layouts = pushes.flatMap(({ from }) => (from.kind === 'layout' ? [from.directory] : []))
  await images.join(layouts, directory)
  return {
    ...pushes[0]!,
    from: { kind: 'layout', directory },
    platforms: pushes.flatMap(({ platforms }) => platforms),
  }
}
