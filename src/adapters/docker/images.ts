import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Build } from '../../build/build.ts'
import { archiveEntries } from '../../image/archive-entries.ts'
import type { ImageExport } from '../../image/export-entry.ts'
import type { ImageSource } from '../../ports.ts'
import { layoutDiffIds, openLayout, type Opening } from '../oci-layout/layout.ts'
import { fileChunks } from '../oci-layout/file-chunks.ts'
import { discardEngineImage, discardLeft, engineDiffIds, engineImageIds, openEngineImage } from './engine-images.ts'

/**
 * Images wherever a user has them. A file or layout on disk wins over a reference of the same spelling; a folder that
 * is no layout does not, because folders are often called like the image that is built in them.
 */
export function imageSource(cancelled: AbortSignal): ImageSource {
  return {
    async open(reference) {
      const found = await stat(reference).catch(() => undefined)
      if (!found) return openEngineImage([reference], cancelled)
      if (found.isDirectory()) {
        const meantAsPath =
          /^[./]/.test(reference) || (await stat(join(reference, 'oci-layout')).catch(() => undefined))
        return meantAsPath
          ? openLayout(reference, { built: false, cancelled })
          : openEngineImage([reference], cancelled)
      }
      return openArchive(reference, { built: false, cancelled })
    },
    async openBuilt(weighed, build) {
      if (weighed.kind === 'engine') return openEngineImage(namesOf(build), cancelled)
      return weighed.kind === 'layout'
        ? openLayout(weighed.directory, { built: true, cancelled })
        : openArchive(weighed.path, { built: true, cancelled })
    },
    async diffIds(weighed, build) {
      if (weighed.kind === 'engine') return [await engineDiffIds(namesOf(build), cancelled)]
      if (weighed.kind === 'layout') return layoutDiffIds(weighed.directory, build.digest)
      throw new Error('an archive is only read whole') // base-probe.ts never asks for one
    },
    async present({ kind }) {
      return kind === 'engine' ? engineImageIds(cancelled) : new Set() // what is in the scratch folder goes with it
    },
    async discard(aside, before) {
      await discardEngineImage(aside, before)
      await discardLeft()
    },
  }
}

/** What the engine may know an image by: the digest, or, on the classic store after a push, only the ID of its config. */
const namesOf = ({ digest, imageId }: Build): readonly string[] => [digest, imageId].filter((name) => name !== '')

function openArchive(path: string, { built, cancelled }: Opening): ImageExport {
  const entries = archiveEntries(path, fileChunks(path, cancelled))
  return { name: path, entries, blobsAreFinal: built, vouched: built }
}
