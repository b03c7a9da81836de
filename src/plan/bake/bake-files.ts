import type { BakeInputs } from '../../inputs/bake-inputs.ts'
import type { BakeSource } from '../../inputs/bake-source.ts'
import { placeIn } from './bake-build.ts'

/** What bake reads if it is not told (buildx, bake/bake.go: defaultFilenames). */
export const BY_DEFAULT = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
  'docker-bake.json',
  'docker-bake.hcl',
  'docker-bake.override.json',
  'docker-bake.override.hcl',
]

/** The first of these names that only bake reads; a compose file may be there for another reason. */
export const bakeFileOf = (names: readonly string[]): string | undefined => names.find((name) => !isCompose(name))

/** The files that say what the targets are, existing or not, from the folder that the run starts in. */
export function bakeFiles({ files, source }: Pick<BakeInputs, 'files' | 'source'>): readonly string[] {
  return (files.length === 0 ? BY_DEFAULT : files).map(placeIn(source))
}

/** Buildx tries a file of any other name as one, too (buildx, bake/compose.go: validateComposeFile). */
export const isCompose = (file: string): boolean => !/\.(?:hcl|json)$/i.test(file)

/** Whether a target, or one that it is linked to, has its Dockerfile in a bake file. */
export const hasInlineDockerfile = ({ targets }: Pick<BakeSource, 'targets'>): boolean =>
  Object.values(targets).some((target) => target['dockerfile-inline'] !== undefined)
