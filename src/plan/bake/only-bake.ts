import type { BakeSource } from '../../inputs/bake-source.ts'
import { KNOWN_FIELDS, linksOf } from './bake-definition.ts'

/** What a target has that no flag of `docker buildx build` says; undefined if nothing. */
export function onlyBakeHas({ target: name, targets }: BakeSource): string | undefined {
  const target = targets[name] ?? {}
  if (target['dockerfile-inline'] !== undefined) return 'a "dockerfile-inline"'
  const [link] = linksOf(target)
  if (link !== undefined) return `the target "${link}" as a context`
  const unknown = Object.keys(target).find((field) => !KNOWN_FIELDS.has(field))
  return unknown === undefined ? undefined : `the field "${unknown}"`
}
