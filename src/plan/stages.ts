import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { BuilderFacts } from './build-plan.ts'
import { frontendOf, readsAs, type Frontend } from './dockerfile/frontend.ts'
import { flagValues } from './dockerfile/instruction.ts'
import { parseDockerfile } from './dockerfile/parse.ts'
import { platformVariables } from './platform-variables.ts'
import { stepsOf, type Step } from './steps.ts'
import { valueOf, type Variables } from './variables.ts'

export type ReadInputs = Pick<BuildInputs, 'target' | 'build-args' | 'build-contexts' | 'platforms'> &
  Pick<BuilderFacts, 'buildkit'>

export interface Stage {
  /** What its FROM names: as written, and with variables expanded; undefined if only the build knows it. */
  readonly from: string
  readonly base: string | undefined
  /** Index of the earlier stage that it starts from; -1 for an image or nothing. */
  readonly below: number
  /** In lower case, empty for none. */
  readonly name: string
  /** The FROM's `--platform`: as written, empty for none, and expanded. */
  readonly platform: { readonly written: string; readonly value: string | undefined }
  /** Of the FROM, counted from 1. */
  readonly line: number
}

export interface Stages {
  readonly stages: readonly Stage[]
  readonly steps: readonly Step[]
  /** Where an ARG without a value takes its value from: global ARGs, and those of the platform. */
  readonly inherited: Variables
  readonly given: Variables
  readonly escape: string
  readonly frontend: Frontend
}

/** `platform` is the one to build for; empty if not known. */
export function readStages(dockerfile: string, inputs: ReadInputs, platform: string): Stages {
  const given = new Map(inputs['build-args'].map(splitArgument))
  const frontend = frontendOf(dockerfile, inputs.buildkit, given)
  const { instructions, escape } = parseDockerfile(dockerfile, frontend)
  const steps = stepsOf(instructions)
  const platformArgs = [...platformVariables(platform, inputs.target || lastStage(steps), frontend)]
  const start = new Map(platformArgs.map(([name, value]) => [name, given.has(name) ? given.get(name) : value]))
  const { variables, inherited } = globalArguments(steps, start, { given, frontend, escape })
  const names = { variables, open: false, escape }
  const latest = new Map<string, number>()
  const stages = steps
    .filter(({ keyword }) => keyword === 'FROM')
    .map((step, index): Stage => {
      const [from = '', , name = ''] = step.words
      const base = valueOf(from, names)
      const below = latest.get(base ?? '') ?? -1
      if (name !== '') latest.set(name.toLowerCase(), index)
      const [written = ''] = flagValues(step, 'platform')
      const stagePlatform = { written, value: valueOf(written, names) }
      return { from, base, below, name: name.toLowerCase(), platform: stagePlatform, line: step.line }
    })
  return { stages, steps, inherited, given, escape, frontend }
}

/** The name that BuildKit gives the last stage if it is the target by default (dockerfile2llb, defaultArgs). */
function lastStage(steps: readonly Step[]): string {
  const [, , name = ''] = steps.findLast(({ keyword }) => keyword === 'FROM')?.words ?? []
  return name === '' ? 'default' : name.toLowerCase()
}

interface Global {
  readonly given: Variables
  readonly frontend: Frontend
  readonly escape: string
}

/** A build argument wins. Until BuildKit 0.17, an ARG without a value unset its name (buildMetaArgs). */
function globalArguments(
  steps: readonly Step[],
  start: Variables,
  { given, frontend, escape }: Global,
): { readonly variables: Variables; readonly inherited: Variables } {
  const variables = new Map(start)
  const inherited = new Map(start)
  const keeps = readsAs(frontend, 17)
  const declared = steps.filter(({ keyword, stage }) => keyword === 'ARG' && stage < 0).flatMap(({ words }) => words)
  for (const [name, fallback] of declared.map(splitArgument)) {
    if (given.has(name) || fallback !== undefined) {
      const value = given.has(name) ? given.get(name) : valueOf(fallback!, { variables, open: false, escape })
      variables.set(name, value)
      inherited.set(name, value)
    } else if (keeps === false) {
      variables.set(name, '')
      inherited.delete(name)
    } else if (keeps === undefined && variables.has(name)) {
      variables.set(name, undefined)
      inherited.set(name, undefined)
    }
  }
  return { variables, inherited }
}

/** A name alone takes its value from the builder's environment, which is not read here. */
export function splitArgument(argument: string): [name: string, value: string | undefined] {
  const equals = argument.indexOf('=')
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)]
}
