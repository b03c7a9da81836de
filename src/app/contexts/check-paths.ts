import { resolve } from 'node:path'
import { fail, isError } from '../../errors/errors.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { ImageInputs, Inputs } from '../../inputs/inputs.ts'
import { allBuilds } from '../../plan/all-builds.ts'
import { localContexts, ownTree } from '../../plan/base-plan.ts'
import { pathsToCheck, type PathCheck } from '../../plan/checks.ts'
import { isRemoteContext } from '../../plan/context.ts'
import type { Files, Ports } from '../../ports.ts'
import { realPlace } from '../../units/real-place.ts'
import { ignoreFileOf } from './context-ignore.ts'
import { openDockerfile } from './dockerfile.ts'

type Checkout = Pick<Ports, 'files' | 'commits'>

/** Throws what `checkBuild` throws, and `bake.missing` and `config.path` for what no input names. */
export async function checkImages(
  checkout: Checkout,
  { images, config }: Pick<Inputs, 'images' | 'config'>,
): Promise<readonly ImageInputs[]> {
  const checked: ImageInputs[] = []
  for (const image of images) {
    const { subject } = image
    if (subject.kind === 'image') checked.push(image)
    else {
      const { bake } = subject
      const builds: BuildInputs[] = []
      for (const { target, inputs } of allBuilds(subject)) {
        const build = await checkBuild(checkout, inputs).catch((error: unknown) => {
          if (bake) throw ofTarget(error, target || image.name)
          throw config?.images.has(image.name) === true && isOfEntry(image) ? ofEntry(error, image.name) : error
        })
        builds.push(build)
      }
      checked.push({ ...image, subject: { ...subject, build: builds[0]! } })
    }
  }
  return checked
}

/** No input names what a target of a bake file is built from. */
function ofTarget(error: unknown, target: string): unknown {
  if (!isError(error, 'input.context', 'input.dockerfile')) return error
  return fail('bake.missing', { target, looked: error.fields.looked })
}

/** Whether no input says where an image of the configuration file is built from. */
const isOfEntry = ({ isDefaultBuild, pathsOfFile }: ImageInputs): boolean =>
  isDefaultBuild === true || pathsOfFile.some(({ input }) => input === 'context' || input === 'file')

function ofEntry(error: unknown, image: string): unknown {
  if (isError(error, 'input.context', 'input.dockerfile'))
    return fail('config.path', { image, looked: error.fields.looked, problem: 'does not exist' })
  if (isError(error, 'input.context-file'))
    return fail('config.path', { image, looked: error.fields.looked, problem: 'is a file, not a folder' })
  if (!isError(error, 'input.dockerfile-folder')) return error
  return fail('config.path', { image, looked: error.fields.looked, problem: 'is a folder, not a Dockerfile' })
}

/**
 * Checks that the context and the Dockerfile exist, before anything is built. Returns a context that is a folder as a
 * path. Throws `input.context`, `input.dockerfile` and the like, `input.ignore-file`, and `input.checkout` if nothing
 * is checked out.
 */
export async function checkBuild({ files, commits }: Checkout, asked: BuildInputs): Promise<BuildInputs> {
  const build = await localContext(files, asked)
  const missing = await missingPath(files, build, files.directory)
  if (!missing) {
    await checkIgnoreFiles(files, build)
    return build
  }
  if ((await files.realPath(missing.looked)) !== undefined) {
    throw fail(missing.kind === 'context' ? 'input.context-file' : 'input.dockerfile-folder', { ...missing })
  }
  const facts = await commits.facts()
  const noCheckout = facts.kind === 'miss' ? facts.reason : ''
  const { directory } = files
  if (noCheckout !== '' && (await files.isEmpty(directory))) throw fail('input.checkout', { directory })
  throw fail(missing.kind === 'context' ? 'input.context' : 'input.dockerfile', { ...missing, noCheckout })
}

/** The first path that is missing for a build in `directory` (absolute). */
export async function missingPath(
  files: Files,
  build: Pick<BuildInputs, 'context' | 'file'>,
  directory: string,
): Promise<PathCheck | undefined> {
  for (const { kind, path, looked } of pathsToCheck(build, directory)) {
    const there = kind === 'context' ? await files.isDirectory(looked) : await openDockerfile(files, looked)
    if (!there) return { kind, path, looked }
  }
  return undefined
}

/** Like buildx, prefers a folder: `github.com/owner/shop` becomes `./github.com/owner/shop`. */
async function localContext(files: Files, build: BuildInputs): Promise<BuildInputs> {
  const { context } = build
  const isFolder = isRemoteContext(context) && (await files.isDirectory(resolve(files.directory, context)))
  return isFolder ? { ...build, context: `./${context}` } : build
}

/** BuildKit waits forever for an ignore file that is a pipe. Throws `input.ignore-file`. */
async function checkIgnoreFiles(files: Files, inputs: BuildInputs): Promise<void> {
  const tree = ownTree(files.directory)
  for (const { name, folder, isLayout } of localContexts(inputs, files.directory, tree)) {
    const root = await realPlace(files, folder)
    if (!isLayout) await ignoreFileOf(files, root, name === '' ? { inputs, tree } : undefined)
  }
}
