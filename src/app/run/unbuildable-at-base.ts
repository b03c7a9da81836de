import { resolve } from 'node:path'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { allBuilds, type ImageBuilds } from '../../plan/all-builds.ts'
import { bakeFiles } from '../../plan/bake/bake-files.ts'
import { inTree, takenPaths, type BaseTree, type TakenPath } from '../../plan/base-plan.ts'
import { dockerfileOf } from '../../plan/context.ts'
import type { Files, Miss, Ports } from '../../ports.ts'
import { isWithin } from '../../units/within.ts'
import { missingPath } from '../contexts/check-paths.ts'
import type { Standing } from '../contexts/not-committed.ts'
import { baseName, type Base } from './base.ts'

/** Why an image cannot be built in the tree of its base, which may lack what it is made of, or lead out of itself. */
export async function whyUnbuildable(
  { files }: Pick<Ports, 'files'>,
  { name, its }: { readonly name: string; readonly its: ImageBuilds },
  base: Base,
  tree: Standing,
): Promise<Miss | undefined> {
  const builds = allBuilds(its).map(({ inputs }) => inputs)
  const taken = builds.flatMap((inputs) => takenPaths(inputs, files.directory, tree))
  const link = await leadsOut(files, [...taken, ...bakeFilesIn(its, tree)], tree)
  if (link !== undefined) return { kind: 'miss', reason: `${link} leads out of ${baseName(base)} through a link` }
  for (const inputs of builds) {
    const missing = await missingAt(files, inputs, tree)
    if (missing !== undefined) {
      return { kind: 'miss', reason: `${baseName(base)} has no ${missing} yet to build ${name} from`, absent: true }
    }
  }
  return undefined
}

function bakeFilesIn({ bake }: ImageBuilds, tree: Standing): readonly TakenPath[] {
  const written = bake ? bakeFiles(bake.inputs) : []
  return written
    .map((file) => ({ written: file, path: resolve(tree.directory, inTree(tree, file)) }))
    .filter(({ path }) => isWithin(path, tree.root))
}

/** A path outside the tree, as the user wrote it: a commit may have a link to anywhere. */
async function leadsOut(files: Files, taken: readonly TakenPath[], tree: Standing): Promise<string | undefined> {
  for (const { written, path } of taken) {
    const real = await files.realPath(path)
    if (real !== undefined && !isWithin(real, tree.root)) return written
  }
  return undefined
}

/** The context or Dockerfile that the base lacks, as the user wrote it: the image is new. */
async function missingAt(files: Files, inputs: BuildInputs, tree: BaseTree): Promise<string | undefined> {
  const there = { context: inTree(tree, inputs.context), file: inTree(tree, inputs.file) }
  const missing = await missingPath(files, there, tree.directory)
  if (!missing) return undefined
  return missing.kind === 'context' ? `folder ${inputs.context}` : dockerfileOf(inputs)
}
