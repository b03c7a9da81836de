import { familiarName } from './image-reference.ts'

/** Sources of named contexts, as the user wrote them, by the short spelling of their names. */
export type NamedContexts = ReadonlyMap<string, string>

/** Parses named contexts, by the name that they replace in FROM and COPY --from (docs.docker.com, "docker buildx build"). */
export function contextsOf(buildContexts: readonly string[]): NamedContexts {
  return new Map(
    buildContexts.map((context) => {
      const equals = context.indexOf('=')
      return [familiarName(context.slice(0, equals).toLowerCase()), context.slice(equals + 1)]
    }),
  )
}

/** Stages with these names are always built, even if there is a context of that name (dockerfile2llb, namedContextFunc). */
const NEVER_REPLACED = new Set(['scratch', 'context'])

/** Whether a context replaces the stage of this name (in lower case; empty for a stage without one). */
export function isReplaced(stage: string, contexts: NamedContexts): boolean {
  return contexts.has(stage) && !NEVER_REPLACED.has(stage)
}

/**
 * Name of the context that replaces an image reference which is not a stage's name; undefined for none. `scratch` alone
 * is not an image, but `scratch:latest` is (dockerfile2llb, resolveBaseImage).
 */
export function contextInPlaceOf(reference: string, contexts: NamedContexts): string | undefined {
  const name = familiarName(reference.toLowerCase())
  return reference !== 'scratch' && contexts.has(name) ? name : undefined
}

/** All references that an image with this short name can have. */
export function spellingsOfImage(name: string): readonly string[] {
  const tagged = [name, `${name}:latest`]
  return ['', 'library/', 'docker.io/', 'docker.io/library/', 'index.docker.io/', 'index.docker.io/library/'].flatMap(
    (prefix) => tagged.map((each) => prefix + each),
  )
}
