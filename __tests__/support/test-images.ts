import { cleanUp } from './clean-up.ts'
import { docker, type Engine } from './engines.ts'
import { NONCE } from './nonce.ts'

const FOLDER = `weighbridge-e2e/${NONCE}/`
const LABEL = `weighbridge-e2e=${NONCE}`

/** A name for an image that only this file of tests has, in this run only. */
export const imageName = (name: string): string => `${FOLDER}${name}:latest`

/** A Dockerfile whose images carry this file's label in every stage. A label is no build step: what is cached stays good. */
export const labelled = (dockerfile: string): string => dockerfile.replaceAll(/^FROM .*$/gm, `$&\nLABEL ${LABEL}`)

/** The IDs of images with that label, also of those without a name; `filters` as `docker image ls` has them. */
export function labelledImages(engine: Engine, ...filters: readonly string[]): readonly string[] {
  const options = [`label=${LABEL}`, ...filters].flatMap((filter) => ['--filter', filter])
  const ids = docker(engine, 'image', 'ls', '--all', '--quiet', '--no-trunc', ...options).split('\n')
  return [...new Set(ids.filter((id) => id !== ''))].toSorted()
}

/** Removes the images of this file of tests from engines: those of its names, and those with its label. */
export const removeTestImages = (...engines: readonly Engine[]): Promise<void> =>
  cleanUp(...engines.flatMap((engine) => [() => removeNamed(engine), () => remove(engine, labelledImages(engine))]))

function removeNamed(engine: Engine): void {
  const names = docker(engine, 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}').split('\n')
  remove(
    engine,
    names.filter((name) => name.includes(FOLDER)),
  )
}

function remove(engine: Engine, images: readonly string[]): void {
  if (images.length > 0) docker(engine, 'image', 'rm', '--force', ...images)
}
