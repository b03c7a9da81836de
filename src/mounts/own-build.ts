import { join } from 'node:path'
import type { FoundMounts } from '../plan/cache-mount.ts'
import type { LateTarBuild, TarBuild } from './tar-build.ts'

/** Where our own builds run. */
export interface OwnPlace {
  /** Empty for the current builder. */
  readonly builder: string
  /**
   * Platforms of the user's build. The first one's node is used. It has all platforms, because buildx cannot write one
   * image from several nodes (`engine.several-nodes`).
   */
  readonly platforms: readonly string[]
  /** Absolute path of a private folder. */
  readonly scratch: string
  /** Makes this build differ from the last one, so that its steps do not come from the layer cache. */
  readonly nonce: string
}

type Base = NonNullable<FoundMounts['base']>

/**
 * The stage that our steps run in: the image that the user's stages with mounts start from, which is pulled for them anyway.
 * `made` makes the folders that they need.
 */
export const ownStage = ({ image, platform }: Base, made: string): string =>
  stageText(`FROM ${platform === '' ? '' : `--platform=${platform} `}${image} AS base`, 'USER 0:0', made)

/** A RUN in exec form, so the image's SHELL is not used. `script` is fixed text, never a value from the user. */
export function run(flags: readonly string[], script: string): string {
  return ['RUN', ...flags, JSON.stringify(['/bin/sh', '-c', script])].join(' ')
}

/** The folder that is the context of our own builds. */
export const contextIn = (scratch: string): string => join(scratch, 'context')

/** The build of this Dockerfile; its result is a tar archive. */
export function ownBuild(content: string, place: OwnPlace, namespace: string): TarBuild {
  const path = join(place.scratch, 'Dockerfile')
  return { args: argumentsFor(path, place, namespace), directory: place.scratch, dockerfile: { path, content } }
}

/** The same for a Dockerfile that is not known yet. */
export function lateBuild(dockerfile: Promise<string>, place: OwnPlace, namespace: string): LateTarBuild {
  dockerfile.catch(() => undefined) // whoever reads the build gets the error
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
