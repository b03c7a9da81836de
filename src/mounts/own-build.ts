import { join } from 'node:path'
import type { FoundMounts } from '../plan/cache-mount.ts'
import type { LateTarBuild, TarBuild } from './tar-build.ts'

/** Where a build of ours takes place. */
export interface OwnPlace {
  /** Empty for the current one. */
  readonly builder: string
  /**
   * Those of the user's build. The first one's node is used. All platforms are on that node, because buildx writes no image
   * of several (`engine.several-nodes`).
   */
  readonly platforms: readonly string[]
  /** A private folder, absolute. */
  readonly scratch: string
  /** Makes this build another one than the last: its steps must not come from the layer cache. */
  readonly nonce: string
}

type Base = NonNullable<FoundMounts['base']>

/**
 * The stage that our steps run in: the image that the user's stages with mounts start from, which is pulled for them anyway.
 * `made` makes the folders that they need.
 */
export const ownStage = ({ image, platform }: Base, made: string): string =>
  stageText(`FROM ${platform === '' ? '' : `--platform=${platform} `}${image} AS base`, 'USER 0:0', made)

/** A RUN in exec form: the image's SHELL is not asked. `script` is fixed text, never a value of the user's. */
export function run(flags: readonly string[], script: string): string {
  return ['RUN', ...flags, JSON.stringify(['/bin/sh', '-c', script])].join(' ')
}

/** The folder that our builds are given as their context. */
export const contextIn = (scratch: string): string => join(scratch, 'context')

/** The build of such a Dockerfile, its result as a tar archive. */
export function ownBuild(content: string, place: OwnPlace, namespace: string): TarBuild {
  const path = join(place.scratch, 'Dockerfile')
  return { args: argumentsFor(path, place, namespace), directory: place.scratch, dockerfile: { path, content } }
}

/** The same of one that is not known yet. */
export function lateBuild(dockerfile: Promise<string>, place: OwnPlace, namespace: string): LateTarBuild {
  dockerfile.catch(() => undefined) // whoever reads the build hears of it
  return { args: argumentsFor('-', place, namespace), directory: place.scratch, dockerfile }
}

/** `file`: where `buildx` finds the Dockerfile, `-` for its standard input. */
function argumentsFor(
  file: string,
  { builder, platforms, scratch, nonce }: OwnPlace,
  namespace: string,
): readonly string[] {
  const [platform = ''] = platforms
  return [
    'build',
    '--progress=rawjson',
    '--output=type=tar,dest=-',
    `--file=${file}`,
    ...(builder === '' ? [] : ['--builder', builder]),
    ...(platform === '' ? [] : [`--platform=${platform}`]),
    ...(namespace === '' ? [] : [`--build-arg=BUILDKIT_CACHE_MOUNT_NS=${namespace}`]),
    `--build-arg=WEIGHBRIDGE_RUN=${nonce}`,
    contextIn(scratch),
  ]
}

/** Lines of a Dockerfile or a script, each with its line break. */
export const stageText = (...each: readonly string[]): string => `${each.join('\n')}\n`
