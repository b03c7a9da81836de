import { DockerfileParser } from 'dockerfile-ast'
import { expandVariables, type Variables } from './dockerfile-variables.ts'

/** A stage of a Dockerfile: what its FROM names, as written, and its own name in lower case, empty for none. */
export interface Stage {
  readonly from: string
  readonly name: string
}

/** The stages of a Dockerfile in order, and the variables that their FROM may use. */
export interface Stages {
  readonly stages: readonly Stage[]
  readonly variables: Variables
}

/**
 * Reads a Dockerfile's stages. Of `buildArgs` (NAME=value) only those that a global ARG declares reach a FROM, and
 * those that override a platform argument. `platform` is the one that is built for; empty where it is not known.
 */
export function readStages(dockerfile: string, buildArgs: readonly string[], platform: string): Stages {
  const parsed = DockerfileParser.parse(dockerfile)
  const stages = parsed.getFROMs().map((from) => ({
    from: from.getImage() ?? '',
    name: from.getBuildStage()?.toLowerCase() ?? '',
  }))
  const given = new Map(buildArgs.map(splitArgument))
  const variables = new Map([...platformVariables(platform)].map(([name, value]) => [name, given.get(name) ?? value]))
  for (const property of parsed.getInitialARGs().flatMap((arg) => arg.getProperties())) {
    const [name, fallback] = [property.getName(), property.getValue() ?? '']
    variables.set(name, given.has(name) ? given.get(name) : expandVariables(fallback, variables))
  }
  return { stages, variables }
}

/** `NAME=value`; a name alone takes its value from the builder's environment, which a plan does not read. */
function splitArgument(argument: string): [name: string, value: string | undefined] {
  const equals = argument.indexOf('=')
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)]
}

/** The platform arguments every Dockerfile has (docs.docker.com/reference/dockerfile, "Automatic platform ARGs"). */
function platformVariables(platform: string): Variables {
  const [os, architecture, variant = ''] = platform.split('/')
  const target = architecture === undefined ? [] : [platform, os, architecture, variant]
  const names = ['PLATFORM', 'OS', 'ARCH', 'VARIANT']
  return new Map([
    ...names.map((name, index): [string, string | undefined] => [`TARGET${name}`, target[index]]),
    ...names.map((name): [string, undefined] => [`BUILD${name}`, undefined]),
  ])
}
