import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Build } from '../../buildkit/build.ts'
import { archiveEntries } from '../../image/archive-entries.ts'
import { fail, isError } from '../../errors/errors.ts'
import type { ImageExport } from '../../image/export-entry.ts'
import { isPath, lacksName, looksLikePath, pathMeant, placesOnDisk } from '../../image/on-disk.ts'
import type { ImageSource } from '../../ports.ts'
import { codeOf } from '../exec/error-code.ts'
import { graceAfter } from '../exec/grace.ts'
import { archiveFile } from '../oci-layout/archive-file.ts'
import { joinLayouts } from '../oci-layout/join-layouts.ts'
import { layoutDiffIds, openLayout, type Opening } from '../oci-layout/layout.ts'
import { byCommandLine } from './aside-engine.ts'
import { discardAside, discardLeft, engineImageIds } from './aside-images.ts'
import { engineDiffIds, openEngineImage } from './engine-images.ts'
import { engineStore } from './engine-store.ts'
import { engineTriggers } from './engine-triggers.ts'
import { missingFile } from './missing-file.ts'
import { pushedEntries, type Scratch } from './pushed-entries.ts'

/**
 * A file or layout on disk wins over a reference of the same spelling; a folder that is not a layout wins only if its
 * name looks like a path, because folders are often named after their image. What looks like a path and does not exist
 * is `image.no-file`, not the engine's error. `PATH:NAME` is one image of several; if its folder does not exist, it is
 * a reference (`ghcr.io/team/app.tar:1`). A trailing colon is `input.image-name`.
 */
export function imageSource(cancelled: AbortSignal, scratch: Scratch): ImageSource {
  let tidied: Promise<void> | undefined
  const tidy = (): Promise<void> => (tidied ??= discardLeft({ cancelled }).catch(() => undefined))
  const store = engineStore(cancelled)
  const engine = { cancelled, store, pushed: pushedEntries({ ...scratch, cancelled, store, tidy }) }
  return {
    async open(reference) {
      const meant = pathMeant(reference)
      for (const { path, wanted } of placesOnDisk(reference)) {
        const found = await pathAt(path, path === meant)
        if (found === 'file') return openArchive(path, { built: false, wanted, cancelled })
        if (found === 'layout') return openLayout(path, { built: false, wanted, cancelled })
      }
      const lacks = lacksName(reference)
      if (lacks !== undefined) throw fail('input.image-name', { reference, lacks })
      if (meant !== undefined && isPath(reference)) throw await missingFile(meant)
      const isName = meant === undefined || (meant !== reference && !(await hasFolder(meant)))
      if (isName) return openEngineImage([reference], engine)
      return openEngineImage([reference], engine).catch(async (error: unknown) => {
        throw cancelled.aborted ? error : await missingFile(meant)
      })
    },
    async openBuilt(weighed, build) {
      if (weighed.kind === 'engine') return openEngineImage(namesOf(build), engine).catch(thatWasThere)
      return weighed.kind === 'layout'
        ? openLayout(weighed.directory, { built: true, cancelled })
        : openArchive(weighed.path, { built: true, cancelled })
    },
    join: joinLayouts,
    async diffIds(weighed, build) {
      if (weighed.kind === 'engine') return [await engineDiffIds(namesOf(build), cancelled)]
      if (weighed.kind === 'layout') return layoutDiffIds(weighed.directory, build.digest)
      throw new Error('an archive is only read whole') // base-probe.ts never asks for one
    },
    triggers: (reference) => engineTriggers(reference, cancelled),
    async present({ kind }) {
      return kind === 'engine' ? engineImageIds({ cancelled }) : new Set() // what is in the scratch folder goes with it
    },
    async discard(aside, before) {
      await discardAside(aside, before, byCommandLine({ cancelled: graceAfter(cancelled) })) // its own even then
      if (!cancelled.aborted) await tidy()
    },
  }
}

/** A folder that is `meant` counts as a layout, so that the error says what it lacks. */
async function pathAt(path: string, meant: boolean): Promise<'file' | 'layout' | undefined> {
  const found = await stat(path).catch((error: unknown) => {
    if (ABSENT.has(codeOf(error)) || !looksLikePath(path)) return undefined
    throw error
  })
  if (!found?.isDirectory()) return found && 'file'
  return meant || (await stat(join(path, 'oci-layout')).catch(() => undefined)) ? 'layout' : undefined
}

const hasFolder = async (path: string): Promise<boolean> =>
  (await stat(dirname(path)).catch(() => undefined))?.isDirectory() === true

const ABSENT: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'])

/** On the classic store, after a push, the engine knows only the config's ID. */
const namesOf = ({ digest, imageId }: Build): readonly string[] => [digest, imageId].filter((name) => name !== '')

function thatWasThere(error: unknown): never {
  throw isError(error, 'image.not-found') ? fail('image.gone', { reference: error.fields.reference }, error) : error
}

function openArchive(path: string, { built, wanted, cancelled }: Opening): ImageExport {
  const { chunks, file } = archiveFile(path, cancelled)
  const entries = archiveEntries(path, chunks, file)
  return { name: path, wanted, entries, blobsAreFinal: built, vouched: built }
}
