import { resolve } from 'node:path'
import { fail } from '../../errors/errors.ts'
import type { ImageInputs } from '../../inputs/inputs.ts'
import type { Files } from '../../ports.ts'
import { realPlace } from '../../units/real-place.ts'
import { isWithin } from '../../units/within.ts'

/**
 * Refuses a path of the configuration file that a link leads out of the folder that the run starts in: who may change the
 * file may add the link, too. Throws `config.link`.
 */
export async function refuseLinksOut(
  files: Pick<Files, 'directory' | 'realPath'>,
  images: readonly Pick<ImageInputs, 'pathsOfFile'>[],
): Promise<void> {
  const root = (await realPlace(files, files.directory)).replace(/\/$/, '')
  for (const { input, path } of images.flatMap(({ pathsOfFile }) => pathsOfFile)) {
    const real = await realPlace(files, resolve(files.directory, path))
    if (!isWithin(real, root)) throw fail('config.link', { input, path, real })
  }
}
