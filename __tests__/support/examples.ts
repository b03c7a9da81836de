import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Engine } from './engines.ts'
import { docker } from './engines.ts'

export const EXAMPLES = resolve(import.meta.dirname, '../../examples')

/** An image of an example: its folder and Dockerfile. */
export interface ExampleImage {
  readonly name: string
  readonly folder: string
  readonly dockerfile: string
  /** What the final stage starts from. */
  readonly base: string
}

export const EXAMPLE_IMAGES: readonly ExampleImage[] = [
  { name: 'product-catalog', folder: 'product-catalog', dockerfile: 'Dockerfile', base: 'alpine' },
  { name: 'devops-info', folder: 'devops-info', dockerfile: 'Dockerfile', base: 'scratch' },
  { name: 'hello', folder: 'hello', dockerfile: 'Dockerfile', base: 'alpine' },
  { name: 'hello-single', folder: 'hello', dockerfile: 'Dockerfile.single', base: 'golang:1.19' },
  { name: 'items-api', folder: 'items-api', dockerfile: 'Dockerfile', base: 'golang:1.23' },
  { name: 'items-api-secure', folder: 'items-api', dockerfile: 'Dockerfile.secure', base: 'scratch' },
]

/** Builds an example with plain buildx and gives its tag. */
export function buildExample(engine: Engine, { name, folder, dockerfile }: ExampleImage): string {
  const tag = `weighbridge-e2e/${name}:latest`
  const context = resolve(EXAMPLES, folder)
  docker(engine, 'buildx', 'build', '--quiet', '--tag', tag, '--file', resolve(context, dockerfile), context)
  return tag
}

/** Copies an example into a folder. */
export function copyExample(name: string, target: string): void {
  cpSync(resolve(EXAMPLES, name), target, { recursive: true })
}
