import type { Inputs } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'
import { inspectedOnce } from '../weigh/inspected-once.ts'
import { buildsOf } from './image-builds.ts'

/**
 * Does `walk` with ports that inspect each builder once, and has those of its builds inspected at once, while git is asked
 * for the base: a build gets that answer, and what failed is told there. No inspection outlasts the walk. Nothing is asked
 * ahead if the command of `prepare` may make the builder, or if there may be nothing to build.
 */
export async function inspectAhead<P extends Pick<Ports, 'buildx'>, T>(
  given: P,
  { images, prepare, changedOnly }: Pick<Inputs, 'images' | 'prepare' | 'changedOnly'>,
  walk: (ports: P) => Promise<T>,
): Promise<T> {
  const ports = inspectedOnce(given)
  if (prepare !== '' || changedOnly) return await walk(ports)
  const builders = new Set(buildsOf(images).map(({ builder }) => builder))
  const ended = new AbortController()
  const ask = (builder: string) => ports.buildx.inspect(builder, ended.signal)
  const asked = Promise.allSettled([...builders].map(ask))
  try {
    return await walk(ports)
  } finally {
    ended.abort()
    await asked
  }
}
