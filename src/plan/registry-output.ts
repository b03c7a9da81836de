import { fail } from '../errors/errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { formatFields, isBoolean, isSet, parseExporter, type Exporter } from './exporter.ts'

export interface RegistryOutput {
  /** As the user wrote them; at least one. */
  readonly names: readonly string[]
  readonly byDigest: boolean
  /** The output's fields, except its type, its names and how it is pushed. */
  readonly fields: readonly (readonly [name: string, value: string])[]
}

interface UserOutput extends Exporter {
  readonly written: string
  readonly isPushed: boolean
}

export interface BuildOutputs {
  readonly all: readonly UserOutput[]
  /** Includes the one that `push` adds if no output is for a registry. */
  readonly registries: readonly RegistryOutput[]
}

export const NO_OUTPUTS: BuildOutputs = { all: [], registries: [] }

/**
 * Reads outputs as buildx does (commands/build.go, build/opt.go): `push` pushes every image, and adds one if there is
 * none; tags name them all. Throws `push.unnamed` for one without a name, and what `parseExporter` throws.
 */
export function readOutputs({ outputs, push, tags }: Pick<BuildInputs, 'outputs' | 'push' | 'tags'>): BuildOutputs {
  const all = outputs.map((written) => {
    const { type, fields } = parseExporter(written)
    return { written, type, fields, isPushed: isPushed(type, fields, push) }
  })
  const pushed = all.filter((output) => output.isPushed).map(({ fields }) => fields)
  const registries = push && pushed.length === 0 ? [NO_FIELDS] : pushed
  return { all, registries: registries.map((fields) => registryOutput(fields, tags)) }
}

const NO_FIELDS: Exporter['fields'] = new Map()

function registryOutput(fields: Exporter['fields'], tags: readonly string[]): RegistryOutput {
  const names = tags.length > 0 ? tags : (fields.get('name') ?? '').split(',').filter((name) => name !== '')
  if (names.length === 0) throw fail('push.unnamed', { image: '' })
  const byDigest = isSet(fields.get('push-by-digest'))
  return { names, byDigest, fields: [...fields].filter(([name]) => !ADDRESS.has(name)) }
}

/** `moby` is what buildx makes of `image` for the docker driver. */
function isPushed(type: string, fields: Exporter['fields'], push: boolean): boolean {
  return type === 'registry' || (['image', 'moby'].includes(type) && (push || isSet(fields.get('push'))))
}

/** Throws `input.format` for an output that the build itself might push, or that nobody could push later. */
export function checkHeld({ all, registries }: BuildOutputs): void {
  for (const output of all) {
    const { written, type, fields } = output
    const push = fields.get('push')
    if (type === '') throw unheld(written, UNTYPED)
    if (type === 'registry' && push !== undefined && !isSet(push)) throw unheld(written, CONTRADICTION)
    if (PUSHABLE.has(type) && push !== undefined && !isBoolean(push)) throw unheld(written, NO_BOOLEAN)
    if (type === 'docker' && !fields.get('dest') && isSet(push)) throw unheld(written, LOADED)
    if (output.isPushed && isSet(fields.get('registry.insecure'))) throw unheld(written, INSECURE)
  }
  for (const { names, byDigest } of registries) {
    const tagged = byDigest ? names.find((name) => TAGGED.test(name)) : undefined
    if (tagged !== undefined) throw unheld(tagged, UNTAGGED)
    const other = names.find((name) => name.includes('@'))
    if (other !== undefined)
      throw unheld(other, 'A push does not choose the digest: remove the "@" and what follows it.')
  }
}

/** Formats the parsed fields, so that buildx pushes nothing, however it would read the original. */
export function withoutPush({ type, fields }: Exporter): string {
  return formatFields(new Map([['type', type], ...fields, ...(PUSHABLE.has(type) ? NO_PUSH : [])]))
}

const PUSHABLE: ReadonlySet<string> = new Set(['image', 'moby', 'docker'])
const NO_PUSH = [['push', 'false']] as const

export const unheld = (value: string, expected: string): Error =>
  fail('input.format', { input: 'outputs', value, expected })

/** Fields that say where an image goes, not what it is. */
const ADDRESS: ReadonlySet<string> = new Set([
  'type',
  'name',
  'push',
  'push-by-digest',
  'name-canonical',
  'registry.insecure',
  'dest', // buildx ignores it when it pushes
  'tar',
  'store',
  'unpack',
  'dangling-name-prefix',
])

/** A tag, not the port of a host. */
const TAGGED = /:[^/]*$/
const UNTYPED = 'Set its type: type=image, type=local, …'
const UNTAGGED = 'An image that is pushed by digest has no tag: remove it, and set no tags.'
const CONTRADICTION = 'type=registry always pushes: remove push=false, or write type=image.'
const NO_BOOLEAN = 'Write push=true or push=false.'
const LOADED = 'type=docker loads an image into the engine: write type=image,push=true to push it.'
const INSECURE =
  'registry.insecure works only if the build itself pushes: set {push-first}, or add the registry to the configuration that the builder is created with ("docker buildx create --config").'
