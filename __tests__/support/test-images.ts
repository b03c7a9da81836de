import { cleanUp } from './clean-up.ts'
import { crane, docker, REGISTRY, type Engine } from './engines.ts'
import { NONCE } from './nonce.ts'

const FOLDER = `weighbridge-e2e/${NONCE}/`
const LABEL = `weighbridge-e2e=${NONCE}`

/** A name for an image that only this test file uses, only in this run. */
export const imageName = (name: string): string => `${FOLDER}${name}:latest`

/** A Dockerfile with this file's label in every stage. A label is not a build step, so the layer cache stays valid. */
export const labelled = (dockerfile: string): string => dockerfile.replaceAll(/^FROM .*$/gm, `$&\nLABEL ${LABEL}`)

/** The IDs of images with that label, including unnamed ones; `filters` are those of `docker image ls`. */
export function labelledImages(engine: Engine, ...filters: readonly string[]): readonly string[] {
  const options = [`label=${LABEL}`, ...filters].flatMap((filter) => ['--filter', filter])
  const ids = docker(engine, 'image', 'ls', '--all', '--quiet', '--no-trunc', ...options).split('\n')
  return [...new Set(ids.filter((id) => id !== ''))].toSorted()
}

/** Removes this test file's images from engines: those with its names, and those with its label. */
export const removeTestImages = (...engines: readonly Engine[]): Promise<void> =>
  cleanUp(...engines.flatMap((engine) => [() => removeNamed(engine), () => remove(engine, labelledImages(engine))]))

function removeNamed(engine: Engine): void {
  const names = docker(engine, 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}').split('\n')
  remove(
    engine,
    // An image that lost its tag to another one and was pushed before has no name, but has the label.
    names.filter((name) => name.includes(FOLDER) && !name.endsWith(':<none>')),
  )
}

/** Deletes this test file's images from the registry: those with its names, and `others` by digest, which no tag names. */
export async function removePushedImages(...others: readonly string[]): Promise<void> {
  await cleanUp(...[...new Set(others)].map((reference) => () => crane('delete', '--insecure', reference)))
  const repositories = linesOf(crane('catalog', '--insecure', REGISTRY)).filter((name) => name.includes(FOLDER))
  const references = repositories.flatMap((name) => manifestsIn(`${REGISTRY}/${name}`))
  await cleanUp(...references.map((reference) => () => crane('delete', '--insecure', reference)))
}

/** The manifests that the tags of a repository name, and those inside them. */
function manifestsIn(repository: string): readonly string[] {
  const tags = tagsIn(repository).map((tag) => `${repository}:${tag}`)
  const named = tags.map((tag) => crane('digest', '--insecure', tag))
  const within = tags.flatMap((tag) => {
    const { manifests = [] }: Index = JSON.parse(crane('manifest', '--insecure', tag))
    return manifests.map(({ digest }) => digest)
  })
  return [...new Set([...named, ...within])].map((digest) => `${repository}@${digest}`)
}

/** The registry does not know a repository without any. */
function tagsIn(repository: string): readonly string[] {
  try {
    return linesOf(crane('ls', '--insecure', repository))
  } catch (error) {
    if (String(error).includes('NAME_UNKNOWN')) return []
    throw error
  }
}

interface Index {
  readonly manifests?: readonly { readonly digest: string }[]
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

function remove(engine: Engine, images: readonly string[]): void {
  if (images.length > 0) docker(engine, 'image', 'rm', '--force', ...images)
}
