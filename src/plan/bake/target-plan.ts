import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { namedAlone } from '../build-arguments.ts'
import type { TargetPlan } from '../build-plan.ts'
import { isRemoteContext, isRemoteDockerfile, mayBeUrl } from '../context.ts'
import { parseExporter } from '../exporter.ts'
import { contextsOf } from '../named-contexts.ts'
import { secretTexts, type SecretPlan } from '../secrets.ts'
import type { BakeSource } from './bake-definition.ts'
import { withoutEscapes } from './bake-build.ts'
import { placedTargets } from './linked-targets.ts'

interface Resolved {
  readonly outputs: readonly string[]
  readonly attestations: readonly string[]
  readonly secrets: SecretPlan
}

/**
 * A build as a target of a bake file; undefined for what the oldest bake that we work with (buildx 0.13, bake/bake.go)
 * cannot say in one: such a build is a call of its own. What the user's bake file (`bake`) says beyond inputs stays.
 */
export function targetPlan(inputs: BuildInputs, resolved: Resolved, bake?: BakeSource): TargetPlan | undefined {
  if (bake === undefined && !isSayable(inputs)) return undefined
  const { outputs, attestations, secrets } = resolved
  const fields = {
    annotations: inputs.annotations,
    args: pairs(inputs['build-args']),
    attest: attestations,
    'cache-from': inputs['cache-from'],
    'cache-to': inputs['cache-to'],
    context: inputs.context,
    contexts: Object.fromEntries(contextsOf(inputs['build-contexts'])),
    labels: pairs(inputs.labels),
    'no-cache': inputs['no-cache'],
    'no-cache-filter': inputs['no-cache-filters'],
    output: [...outputs, ...loaded(inputs, outputs)],
    platforms: inputs.platforms,
    pull: inputs.pull,
    secret: [...secrets.environment, ...secrets.files],
    'shm-size': inputs['shm-size'],
    ssh: inputs.ssh,
    tags: inputs.tags,
    target: inputs.target,
    ulimits: inputs.ulimit,
  }
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => isSet(value)))
  if (bake === undefined && ODD.test(JSON.stringify(set))) return undefined
  const { builder } = inputs
  const said = literal(set)
  if (bake === undefined) return { builder, fields: said, file: inputs.file }
  const placed = withSecrets(placedTargets(bake), bake.linked)
  const { [bake.target]: own = {}, ...linked } = literal(unescaped(placed))
  const beyond = Object.entries(own).filter(([name]) => !Object.hasOwn(fields, name) && !NOT_TAKEN.has(name))
  return {
    builder,
    fields: { ...Object.fromEntries(beyond), ...said },
    file: inputs.file === '-' ? '' : inputs.file, // written into the bake file
    own: { name: bake.target, isPart: bake.platform !== undefined, linked, allow: bake.inputs.allow },
  }
}

/** As those of inputs are given: a pipe was read into a file. */
function withSecrets(targets: BakeSource['targets'], linked: BakeSource['linked'] = {}): BakeSource['targets'] {
  const given = Object.entries(targets).map(([name, target]) => {
    const inputs = Object.hasOwn(linked, name) ? linked[name] : undefined
    return [name, inputs && target.secret ? { ...target, secret: secretTexts(inputs) } : target] as const
  })
  return Object.fromEntries(given)
}

/** Fields of a target that inputs have in another form, or that make no image. */
const NOT_TAKEN: ReadonlySet<string> = new Set(['dockerfile', 'call'])

function isSayable(inputs: BuildInputs): boolean {
  const { context, file } = inputs
  const unsaid = [inputs['cgroup-parent'], inputs.network, ...inputs.allow, ...inputs['add-hosts']]
  return (
    unsaid.every((value) => value === '') &&
    !inputs.push && // bake would push each image as soon as it is made
    namedAlone(inputs['build-args']).length === 0 && // bake takes no value from the environment
    file !== '-' &&
    !isRemoteDockerfile(file) && // bake reads it as a path
    (isRemoteContext(context) || !mayBeUrl(context))
  )
}

/** The output that `--load` adds (buildx, build/opt.go), unless another one does the same. */
function loaded({ load }: BuildInputs, outputs: readonly string[]): readonly string[] {
  const loads = outputs.map(parseExporter).some(({ type, fields }) => type === 'docker' && !fields.get('dest'))
  return load && !loads ? ['type=docker'] : []
}

/** As buildx reads them: the last of a name counts, and a name alone is empty. */
const pairs = (items: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    items.map((item) => {
      const equals = item.indexOf('=')
      return equals < 0 ? [item, ''] : [item.slice(0, equals), item.slice(equals + 1)]
    }),
  )

const isSet = (value: string | boolean | readonly string[] | object): boolean =>
  typeof value === 'object' ? Object.keys(value).length > 0 : value !== false && value !== ''

/** What a template reads as an escape, and cannot escape itself. */
const ODD = /\$\$\{|%%\{/

/** Every text in a bake file is a template, also the names in a map (HCL's JSON syntax). */
const literal = <T>(value: T): T => mapTexts(value, (text) => text.replaceAll(/([$%])\{/g, '$1$1{'))

/** Newer versions of buildx print some texts as templates, others none (bake/bake.go: MarshalJSON). */
const unescaped = <T>(value: T): T => mapTexts(value, withoutEscapes)

function mapTexts<T>(value: T, change: (text: string) => string): T
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [change(name), mapTexts(each, change)]))
}
