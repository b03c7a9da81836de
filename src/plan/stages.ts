import { argWords } from './arg-words.ts'
import { expandVariables, type Variables } from './dockerfile-variables.ts'
import { parseDockerfile } from './parse-dockerfile.ts'
import { normalPlatform } from '../units/platform.ts'

/** A stage of a Dockerfile: what its FROM names, as written, and its own name in lower case, empty for none. */
export interface Stage {
  readonly from: string
  readonly name: string
}

/** The stages of a Dockerfile in order, and the variables that their FROM may use. */
export interface Stages {
  readonly stages: readonly Stage[]
  readonly variables: Variables
  /** The build arguments as they were given, whether anything declares them or not. */
  readonly given: Variables
}

/**
 * Reads a Dockerfile's stages. Of `buildArgs` (NAME=value) only those that a global ARG declares reach a FROM, and
 * those that override a platform argument. `platform` is the one that is built for; empty where it is not known.
 */
export function readStages(dockerfile: string, buildArgs: readonly string[], platform: string): Stages {
  const parsed = parseDockerfile(dockerfile)
  const stages = parsed.getFROMs().map((from) => ({
    from: from.getImage() ?? '',
    name: from.getBuildStage()?.toLowerCase() ?? '',
  }))
  const given = new Map(buildArgs.map(splitArgument))
  const variables = new Map([...platformVariables(platform)].map(([name, value]) => [name, given.get(name) ?? value]))
  for (const [name, fallback] of parsed.getInitialARGs().flatMap(argWords)) {
    if (given.has(name)) variables.set(name, given.get(name))
    // Without a value it sets nothing, and a platform argument keeps its own (dockerfile2llb, buildMetaArgs).
    else if (fallback !== undefined) variables.set(name, expandVariables(fallback.replaceAll(/["']/g, ''), variables))
  }
  return { stages, variables, given }
}

/** `NAME=value`; a name alone takes its value from the builder's environment, which a plan does not read. */
function splitArgument(argument: string): [name: string, value: string | undefined] {
  const equals = argument.indexOf('=')
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)]
}

/** The platform arguments every Dockerfile has (docs.docker.com/reference/dockerfile, "Automatic platform ARGs"). */
function platformVariables(asked: string): Variables {
  const platform = normalPlatform(asked)
  const [os, architecture, variant = ''] = platform.split('/')
  const target = architecture === undefined ? [] : [platform, os, architecture, variant]
  const names = ['PLATFORM', 'OS', 'ARCH', 'VARIANT']
  return new Map([
    ...names.map((name, index): [string, string | undefined] => [`TARGET${name}`, target[index]]),
    ...names.map((name): [string, undefined] => [`BUILD${name}`, undefined]),
  ])
}
