import { familiarName } from './image-reference.ts'

/** Sources of named contexts, as the user wrote them, by the short spelling of their names. */
export type NamedContexts = ReadonlyMap<string, string>

export function contextsOf(buildContexts: readonly string[]): NamedContexts {
  return new Map(
    buildContexts.map((context) => {
      const equals = context.indexOf('=')
      return [familiarName(context.slice(0, equals).toLowerCase()), context.slice(equals + 1)]
    }),
  )
}

/** Stages with these names are always built, even if a context has the name (dockerfile2llb, namedContextFunc). */
const NEVER_REPLACED = new Set(['scratch', 'context'])

/** `stage` is a name in lower case, empty for a stage without one. */
export function isReplaced(stage: string, contexts: NamedContexts): boolean {
  return contexts.has(stage) && !NEVER_REPLACED.has(stage)
}

/** The context that replaces an image. `scratch` alone is not an image, `scratch:latest` is (resolveBaseImage). */
export function contextInPlaceOf(reference: string, contexts: NamedContexts): string | undefined {
  const name = familiarName(reference.toLowerCase())
  return reference !== 'scratch' && contexts.has(name) ? name : undefined
}

export function spellingsOfImage(name: string): readonly string[] {
  const tagged = [name, `${name}:latest`]
  return ['', 'library/', 'docker.io/', 'docker.io/library/', 'index.docker.io/', 'index.docker.io/library/'].flatMap(
    (prefix) => tagged.map((each) => prefix + each),
  )
}
