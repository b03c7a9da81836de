import { fail } from '../errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { isTrue, parseExporter, type Exporter } from './exporter.ts'

/** An output of the user's that goes to a registry. */
export interface RegistryOutput {
  /** The references that the image gets there, as the user wrote them; at least one. */
  readonly names: readonly string[]
  /** Whether it is pushed without a tag, to be found by its digest. */
  readonly byDigest: boolean
  /** What the image is made like: the output's fields but for its type, its names and how it is pushed. */
  readonly fields: readonly (readonly [name: string, value: string])[]
}

type Outputs = Pick<BuildInputs, 'outputs' | 'push' | 'tags'>

/**
 * The outputs that go to a registry, as buildx understands them (commands/build.go, build/opt.go): `type=registry`,
 * `type=image` with `push=true`, with `push` every image, and one more where there is no image; tags name them all.
 * Throws `push.unnamed` for one that has no name, and `input.format`.
 */
export function registryOutputs({ outputs, push, tags }: Outputs): readonly RegistryOutput[] {
  const exporters = outputs.map(parseExporter)
  const pushed = exporters.filter((exporter) => isPushed(exporter, push))
  const all = push && pushed.length === 0 ? [{ type: 'registry', fields: new Map<string, string>() }] : pushed
  return all.map(({ fields }) => {
    const named = tags.length > 0 ? tags : (fields.get('name') ?? '').split(',').filter((name) => name !== '')
    if (named.length === 0) throw fail('push.unnamed', {})
    const byDigest = isTrue(fields.get('push-by-digest'))
    const tagged = byDigest ? named.find((name) => TAGGED.test(name)) : undefined
    if (tagged !== undefined) throw fail('input.format', { input: 'outputs', value: tagged, expected: UNTAGGED })
    return { names: named, byDigest, fields: [...fields].filter(([name]) => !ADDRESS.has(name)) }
  })
}

/** Whether an output goes to a registry; `push`: all images do. */
export function isPushed({ type, fields }: Exporter, push: boolean): boolean {
  return type === 'registry' || (type === 'image' && (push || isTrue(fields.get('push'))))
}

/** Fields that say where an image goes, and not what it is. */
const ADDRESS: ReadonlySet<string> = new Set([
  'type',
  'name',
  'push',
  'push-by-digest',
  'name-canonical',
  'registry.insecure',
  'store',
  'unpack',
  'dangling-name-prefix',
])

/** A tag, and not the port of a host. */
const TAGGED = /:[^/]*$/
const UNTAGGED = 'What is pushed by digest has no tag: leave it out, and set no tags.'
