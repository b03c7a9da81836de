import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import { docker, type Engine } from './engines.ts'
import { imageName } from './test-images.ts'

export const EXAMPLES = resolve(import.meta.dirname, '../../examples')

/** An image of an example: its folder and Dockerfile. */
export interface ExampleImage {
  readonly folder: string
  readonly dockerfile: string
  /** The base image of the final stage. */
  readonly base: string
}

export const EXAMPLE_IMAGES = {
  'product-catalog': { folder: 'product-catalog', dockerfile: 'Dockerfile', base: 'alpine' },
  'devops-info': { folder: 'devops-info', dockerfile: 'Dockerfile', base: 'scratch' },
  hello: { folder: 'hello', dockerfile: 'Dockerfile', base: 'alpine' },
  'hello-single': { folder: 'hello', dockerfile: 'Dockerfile.single', base: 'golang:1.19' },
  'items-api': { folder: 'items-api', dockerfile: 'Dockerfile', base: 'golang:1.23' },
  'items-api-secure': { folder: 'items-api', dockerfile: 'Dockerfile.secure', base: 'scratch' },
} as const satisfies { readonly [name: string]: ExampleImage }

export type ExampleName = keyof typeof EXAMPLE_IMAGES

export const EXAMPLE_NAMES = Object.keys(EXAMPLE_IMAGES) as readonly ExampleName[]

/** Builds an example with plain buildx, or from the engine's build cache, and returns the image's name. */
export function buildExample(engine: Engine, name: ExampleName): string {
  const { folder, dockerfile } = EXAMPLE_IMAGES[name]
  const context = resolve(EXAMPLES, folder)
  const tag = imageName(name)
  docker(engine, 'buildx', 'build', '--quiet', '--tag', tag, '--file', resolve(context, dockerfile), context)
  return tag
}

/** Copies an example into a folder. */
export function copyExample(name: string, target: string): void {
  cpSync(resolve(EXAMPLES, name), target, { recursive: true })
}
