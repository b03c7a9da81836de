import type { BakeSource } from '../../inputs/bake-source.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { outerStarts, type OuterImage, type OuterStart } from '../../plan/outer-starts.ts'
import { hasTriggers } from '../../plan/own-triggers.ts'
import type { ChangedTree, Files } from '../../ports.ts'
import { changed, untold, type WhyBuilt } from './built-reason.ts'
import { findDockerfile } from './dockerfile.ts'

/** Whether an image has ONBUILD instructions; `reason`: why that is not known, as a clause. */
export type Triggers = { readonly kind: 'some' | 'none' } | { readonly kind: 'unknown'; readonly reason: string }

/** Finds those of an image that a build starts from. */
export type FindTriggers = (image: OuterImage, build: BuildInputs) => Promise<Triggers>

/** A build, and the target of a bake file that it is of, if it is of one. */
export interface Linked {
  readonly build: BuildInputs
  readonly target: string
  readonly bake: BakeSource | undefined
  readonly tree: ChangedTree
  readonly findTriggers: FindTriggers
}

/** The text of a target's Dockerfile, if the bake file has it. */
export const inlineDockerfile = ({ bake, target }: Pick<Linked, 'bake' | 'target'>): string | undefined =>
  bake?.targets[target]?.['dockerfile-inline']

/** What may copy by ONBUILD what the Dockerfile does not name; undefined if nothing does. */
export async function triggering(files: Files, linked: Linked): Promise<WhyBuilt | undefined> {
  const dockerfile = await textOf(files, linked)
  const starts = dockerfile === undefined ? [UNKNOWN] : outerStarts(dockerfile, { ...linked.build, buildkit: [] })
  for (const start of starts) {
    const why = await whyTriggering(files, start, linked)
    if (why !== undefined) return why
  }
  return undefined
}

const UNKNOWN: OuterStart = { kind: 'unknown' }

async function whyTriggering(files: Files, start: OuterStart, linked: Linked): Promise<WhyBuilt | undefined> {
  if (start.kind === 'unknown') return untold('what its Dockerfile starts from is not known before the build')
  const isImage = start.kind === 'image'
  const name = isImage ? start.reference : `the target ${start.name}`
  const triggers = isImage
    ? await linked.findTriggers(start, linked.build)
    : await triggersOfTarget(files, start.name, linked)
  if (triggers.kind === 'none') return undefined
  if (triggers.kind === 'unknown')
    return untold(`whether ${name} has ONBUILD instructions that copy it is not known: ${triggers.reason}`)
  return changed(`${name} has ONBUILD instructions, which may copy it`)
}

/** Of a target that a build is linked to. */
async function triggersOfTarget(files: Files, target: string, linked: Linked): Promise<Triggers> {
  const build = linked.bake?.linked?.[target]
  const dockerfile = build && (await textOf(files, { ...linked, build, target }))
  const has = build && dockerfile !== undefined ? hasTriggers(dockerfile, { ...build, buildkit: [] }) : undefined
  if (has === undefined) return { kind: 'unknown', reason: 'its Dockerfile does not tell' }
  return { kind: has ? 'some' : 'none' }
}

const textOf = async (files: Files, linked: Linked): Promise<string | undefined> =>
  inlineDockerfile(linked) ?? (await findDockerfile(files, linked.build, linked.tree))?.text
