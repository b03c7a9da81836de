import { resolve } from 'node:path'
import { fail, isError } from '../../errors/errors.ts'
import type { BakeAsked } from '../../inputs/bake-asked.ts'
import type { BakeInputs } from '../../inputs/bake-inputs.ts'
import type { BakeSource } from '../../inputs/bake-source.ts'
import type { Config, ImageConfig } from '../../inputs/config/config.ts'
import { imageIn } from '../../inputs/config/image-in.ts'
import { joinRules } from '../../inputs/config/join-rules.ts'
import type { ImageInputs, Inputs, Subject } from '../../inputs/inputs.ts'
import { askedTargets, bakeSource, type BakeDefinition } from '../../plan/bake/bake-definition.ts'
import { bakeBuild, linkedBuilds } from '../../plan/bake/bake-build.ts'
import type { Ports } from '../../ports.ts'
import { toChooseFrom } from '../../text/and-more.ts'
import { groupBy } from '../../units/group-by.ts'
import { nearest } from '../../units/nearest.ts'

import { tellUnusedBakeFile } from './unused-bake-file.ts'

type BakePorts = Pick<Ports, 'buildx' | 'cancelled' | 'files' | 'runner' | 'variable'>

/** The inputs with the images of their bake file, if they ask for one that was not read yet; tells if one is there that they do not ask for. Throws `bake.*`, `config.*` and `input.*`. */
export async function withBakeImages(ports: BakePorts, inputs: Inputs): Promise<Inputs> {
  const { bake, config } = inputs
  if (bake === undefined) await tellUnusedBakeFile(ports, inputs)
  if (bake === undefined || inputs.images.length > 0) return inputs
  const definition = await readDefinition(ports, bake.inputs)
  const names = chosen(askedTargets(definition), bake.name)
  if (config) tellUnbuilt(ports, config, bake, names)
  const images = names.map((name) => {
    const subject = bakeSubject(bakeSource(definition, name, bake.inputs)!, ports)
    const { givenAgain } = bake
    return Object.assign({ name, subject, pathsOfFile: [], givenAgain }, budgetOf(name, bake, config))
  })
  return { ...inputs, images }
}

/** The image of a target. Throws `bake.*` for one that makes no image, or that cannot be built. */
export function bakeSubject(
  source: BakeSource,
  { variable }: Pick<Ports, 'variable'>,
): Extract<Subject, { kind: 'build' }> {
  const { target, targets } = source
  const call = targets[target]?.call ?? 'build'
  if (call !== 'build') throw fail('bake.call', { target, call })
  requireAllowed(source)
  const bake = { ...source, linked: linkedBuilds(source, variable) }
  return { kind: 'build', build: bakeBuild(source, variable), bake }
}

/** Buildx before 0.17 has no such question, and grants what the file asks for. */
function requireAllowed({ inputs, target, targets }: BakeSource): void {
  const asked = Object.values(targets).flatMap(({ entitlements = [] }) => entitlements)
  const privilege = asked.find((each) => !inputs.allow.includes(each))
  if (privilege !== undefined) throw fail('bake.privilege', { target, privilege })
}

async function readDefinition({ buildx, files }: BakePorts, inputs: BakeInputs): Promise<BakeDefinition> {
  const directory = resolve(files.directory, inputs.source)
  if (!(await files.isDirectory(directory))) {
    throw fail('bake.no-file', { detail: 'there is no such folder', directory })
  }
  try {
    return await buildx.printBake(inputs, directory)
  } catch (error) {
    if (!isError(error, 'bake.no-target')) throw error
    const ask = (targets: readonly string[]) => buildx.printBake({ ...inputs, targets, set: [] }, directory)
    throw fail('bake.no-target', { ...error.fields, known: await knownTargets(error.fields.target, ask) }, error)
  }
}

/** All of them if this buildx reads `*`, else those that it builds by default. */
async function knownTargets(
  target: string,
  ask: (targets: readonly string[]) => Promise<BakeDefinition>,
): Promise<string> {
  const all = await ask(['*']).catch(() => undefined)
  if (all) return advice(target, [...Object.keys(all.group).filter((name) => name !== 'default'), ...targetsOf(all)])
  const some = await ask([]).catch(() => undefined)
  return some ? `By default, ${advice(target, askedTargets(some))}`.replace(', It has', ', it has') : ''
}

const targetsOf = ({ target }: BakeDefinition): readonly string[] => Object.keys(target)

/** Bake takes any name, but at the base it is asked for these. */
function refuseOptions(names: readonly string[]): void {
  const option = names.find((name) => name.startsWith('-'))
  if (option !== undefined) throw fail('bake.option', { target: option })
}

function chosen(names: readonly string[], name: string): readonly string[] {
  refuseOptions(names)
  if (names.length === 0) throw fail('bake.invalid', { detail: 'there is no target to build' })
  if (name === '') return names
  if (names.includes(name)) return [name]
  throw fail('bake.no-target', { input: 'name', target: name, known: advice(name, names) })
}

function advice(name: string, names: readonly string[]): string {
  const meant = nearest(name, names)
  const known = `It has ${toChooseFrom(names, 'target')}.`
  return meant === undefined ? known : `${known} Did you mean "${meant}"?`
}

const NOTHING: ImageConfig = { settings: new Map(), rules: [], limits: [], headroom: null }

/** The rules of the inputs hold for each image, and so do those of the file that are its own or for all. */
function budgetOf(
  name: string,
  { rules }: BakeAsked,
  config: Config | null,
): Pick<ImageInputs, 'rules' | 'written' | 'headroom'> {
  if (config === null) return { rules, written: { input: rules, file: null } }
  const own = config.images.get(name) ?? NOTHING
  refuseSettings(config, name, own)
  const its = imageIn(config)(name, own)
  return {
    rules: joinRules(rules, its.rules),
    written: { input: rules, file: its.rules },
    ...(its.headroom ? { headroom: its.headroom.share } : {}),
  }
}

/** Two places that say how to build an image would contradict each other. */
function refuseSettings({ path, defaults }: Config, name: string, own: ImageConfig): void {
  for (const [where, { settings }] of [
    [`"${name}"`, own],
    ['"defaults"', defaults],
  ] as const) {
    const [first] = settings
    if (first) throw fail('config.of-bake', { path, line: first[1].line, key: first[0], where })
  }
}

/** A misspelt name would leave an image without its budget. With `targets`, the others are left out on purpose. */
function tellUnbuilt(
  { runner }: BakePorts,
  config: Config,
  { inputs, name }: BakeAsked,
  names: readonly string[],
): void {
  const unnamed = names.filter((each) => !config.images.has(each))
  const isSome = name !== '' || inputs.targets.length > 0
  const unbuilt = [...config.images.keys()].filter((each) => !names.includes(each))
  for (const [meant, images] of groupBy(unbuilt, (each) => nearest(each, unnamed))) {
    if (isSome && meant === undefined) continue
    const quoted = images.map((each) => `"${each}"`)
    const noun = images.length === 1 ? 'image' : 'images'
    const message = `${config.path} has the ${noun} ${toChooseFrom(quoted, 'image')}, which this run does not build.`
    const question = meant === undefined ? '' : ` Did you mean "${meant}"?`
    runner.annotate({ level: 'warning', title: 'Budget without an image', message: `${message}${question}` })
  }
}
