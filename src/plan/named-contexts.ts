import { familiarName } from './image-reference.ts'

/** Where a named context is, as the user wrote it, by the one spelling of its name. */
export type NamedContexts = ReadonlyMap<string, string>

/** Named contexts by the name that they replace in FROM and COPY --from (docs.docker.com, "docker buildx build"). */
export function contextsOf(buildContexts: readonly string[]): NamedContexts {
  return new Map(
    buildContexts.map((context) => {
      const equals = context.indexOf('=')
      return [familiarName(context.slice(0, equals).toLowerCase()), context.slice(equals + 1)]
    }),
  )
}

/** Stages of these names are built, whatever contexts there are (dockerfile2llb, namedContextFunc). */
const NEVER_REPLACED = new Set(['scratch', 'context'])

/** Whether a context stands in place of the stage of this name, in lower case; empty for a stage without one. */
export function isReplaced(stage: string, contexts: NamedContexts): boolean {
  return contexts.has(stage) && !NEVER_REPLACED.has(stage)
}

/**
 * Name of the context that stands in place of an image, as it is referred to where no stage has that name; undefined for none.
 * `scratch` alone is nothing, but `scratch:latest` is an image (dockerfile2llb, resolveBaseImage).
 */
export function contextInPlaceOf(reference: string, contexts: NamedContexts): string | undefined {
  const name = familiarName(reference.toLowerCase())
  return reference !== 'scratch' && contexts.has(name) ? name : undefined
}

/** All references to an image that one of its familiar names has. */
export function spellingsOfImage(name: string): readonly string[] {
  const tagged = [name, `${name}:latest`]
  return ['', 'library/', 'docker.io/', 'docker.io/library/', 'index.docker.io/', 'index.docker.io/library/'].flatMap(
    (prefix) => tagged.map((each) => prefix + each),
  )
}
