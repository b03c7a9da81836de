import { posix } from 'node:path'
import { flagValues } from './dockerfile/instruction.ts'
import { familiarName } from './image-reference.ts'
import { mountFields } from './mount-fields.ts'
import { neededSteps } from './needed-steps.ts'
import type { BuildSources } from './needed-stages.ts'
import type { ScopedStep } from './stage-scope.ts'
import type { ReadInputs } from './stages.ts'
import type { Step } from './steps.ts'
import { matchesName } from './path-pattern.ts'
import { valueOf } from './variables.ts'

/** What a build takes of a context: a path or pattern from its root, empty for all of it. */
export interface ContextSource {
  /** Name of a named context; empty for the build's own. */
  readonly context: string
  readonly pattern: string
}

/**
 * What the needed stages of a Dockerfile can take of its contexts: the sources of COPY and ADD, and bind mounts. What is not
 * known before the build can be anything. Whether a named context is a folder is for the caller to tell.
 */
export function contextSources(dockerfile: string, inputs: ReadInputs): readonly ContextSource[] {
  return neededSteps(dockerfile, inputs).flatMap(({ read, steps }) => steps.flatMap((step) => sourcesOf(step, read)))
}

function sourcesOf(step: ScopedStep, read: BuildSources): readonly ContextSource[] {
  if (step.keyword === 'FROM') return startingContext(step, read)
  if (step.keyword === 'RUN') return flagValues(step, 'mount').flatMap((flag) => mounted(flag, step, read))
  if (step.keyword !== 'COPY' && step.keyword !== 'ADD') return []
  const context = contextNamed(flagValues(step, 'from').at(-1) ?? '', read)
  if (context === undefined) return []
  return step.words
    .slice(0, -1)
    .filter((word) => !/^\d*<</.test(word) && !(step.keyword === 'ADD' && REMOTE.test(word)))
    .map((word) => ({ context, pattern: patternOf(word, step) }))
}

/** What ADD fetches by itself. */
const REMOTE = /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/)/

/**
 * Whether all files of an instruction's layer are those of the build's own context, as they are there: not what ADD fetches
 * or may unpack, nor what comes out of a stage or an image, where anything can have been made.
 */
export function copiesContext(step: Step): boolean {
  if (flagValues(step, 'from').length > 0) return false
  const sources = step.words.slice(0, -1)
  return step.keyword === 'COPY' || (step.keyword === 'ADD' && !sources.some((word) => MADE_BY_ADD.test(word)))
}

/** An address, an archive, or what is only known in the build. */
const MADE_BY_ADD = /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/)|\.(?:tar(?:\.\w+)?|t[bgx]z2?)$|\$/

/** A stage that starts from a named context has all of it. */
function startingContext({ stage }: ScopedStep, { stages, contexts }: BuildSources): readonly ContextSource[] {
  const name = familiarName((stages[stage]?.base ?? '').toLowerCase())
  return contexts.has(name) ? [{ context: name, pattern: '' }] : []
}

function mounted(flag: string, step: ScopedStep, read: BuildSources): readonly ContextSource[] {
  const fields = mountFields(flag)
  if (fields === undefined) return [{ context: '', pattern: '' }]
  const type = valueOf(fields.get('type') ?? 'bind', step.scope)
  if (type !== undefined && type.toLowerCase() !== 'bind') return []
  const context = contextNamed(fields.get('from') ?? '', read)
  return context === undefined ? [] : [{ context, pattern: patternOf(fields.get('source') ?? '', step) }]
}

/** Undefined for what is no context: a stage or an image. */
function contextNamed(from: string, { contexts }: BuildSources): string | undefined {
  if (from === '') return ''
  const name = familiarName(from.toLowerCase())
  return contexts.has(name) ? name : undefined
}

function patternOf(written: string, { scope }: ScopedStep): string {
  const value = valueOf(written, scope)
  return value === undefined ? '' : posix.join('/', value).slice(1).replace(/\/$/, '')
}

/** Whether a pattern of COPY names a path of the context, or a folder that it is in (Go's path.Match). */
export function takes(pattern: string, path: string): boolean {
  if (pattern === '') return true
  const wanted = pattern.split('/')
  const parts = path.split('/')
  return wanted.length <= parts.length && wanted.every((each, index) => matchesName(each, parts[index]!))
}

/** The part of a pattern before its first wild card, as whole folders. */
export function literalPart(pattern: string): string {
  const parts = pattern.split('/')
  const wild = parts.findIndex((part) => /[*?[\\]/.test(part))
  return (wild < 0 ? parts : parts.slice(0, wild)).join('/')
}
