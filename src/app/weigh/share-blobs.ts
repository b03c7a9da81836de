import { join } from 'node:path'
import { BLOBS } from '../../image/manifest.ts'
import type { Weighed } from '../../plan/build-plan.ts'
import type { Files } from '../../ports.ts'

/**
 * Has an image's layout keep its blobs in `folder`, before it is built. BuildKit sends only what is not there yet, so that
 * layers that several images have in common are sent once. Without the link, each layout has its own.
 */
export async function shareBlobs(files: Files, weighed: Weighed, folder: string): Promise<void> {
  if (weighed.kind !== 'layout') return
  await files.linkFolder(join(weighed.directory, BLOBS), join(folder, BLOBS)).catch(() => undefined)
}
