import { join } from 'node:path'
import type { FoundMounts } from '../plan/cache-mount.ts'
import type { LateTarBuild, TarBuild } from './tar-build.ts'

export interface OwnPlace {
  /** Empty for the current builder. */
  readonly builder: string
  /** The first one's node is used; buildx cannot write one image from several nodes (`engine.several-nodes`). */
  readonly platforms: readonly string[]
  readonly scratch: string
  /** Makes this build differ from the last one, so that no step comes from the layer cache. */
  readonly nonce: string
}

type Base = NonNullable<FoundMounts['base']>

/** The image that the user's stages with mounts start from is pulled anyway. `made` makes the folders needed. */
export const ownStage = ({ image, platform }: Base, made: string): string =>
  stageText(`FROM ${platform === '' ? '' : `--platform=${platform} `}${image} AS base`, 'USER 0:0', made)

/** In exec form, so the image's SHELL is not used. `script` is fixed text, never a value from the user. */
export function run(flags: readonly string[], script: string): string {
  return ['RUN', ...flags, JSON.stringify(['/bin/sh', '-c', script])].join(' ')
}

export const contextIn = (scratch: string): string => join(scratch, 'context')

export function ownBuild(content: string, place: OwnPlace, namespace: string): TarBuild {
  const path = join(place.scratch, 'Dockerfile')
  return { args: argumentsFor(path, place, namespace), directory: place.scratch, dockerfile: { path, content } }
}

export function lateBuild(dockerfile: Promise<string>, place: OwnPlace, namespace: string): LateTarBuild {
  dockerfile.catch(() => undefined) // whoever reads the build gets the error
  return { args: argumentsFor('-', place, namespace), directory: place.scratch, dockerfile }
}

/** `file` is `-` for standard input. */
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

export const stageText = (...each: readonly string[]): string => `${each.join('\n')}\n`
