import { join } from 'node:path'
import type { FoundMounts } from './cache-mount.ts'
import { PLACE } from './marker.ts'
import type { TarBuild } from './tar-build.ts'

/** Where a build of ours takes place. */
export interface OwnPlace {
  /** Empty for the current one. */
  readonly builder: string
  /**
   * Those of the user's build, so that the same nodes are used; one at most where they are on several nodes, because buildx
   * gives no tar archive of two.
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
 * The folders are made so that each of them can be mounted, whichever of them the image has.
 */
export function ownStage({ image, platform }: Base): string {
  return lines(
    `FROM ${platform === '' ? '' : `--platform=${platform} `}${image} AS base`,
    'USER 0:0',
    run([], `mkdir -p ${PLACE} /bin /lib /lib64 /usr`),
  )
}

/** A RUN in exec form: the image's SHELL is not asked. `script` is fixed text, never a value of the user's. */
export function run(flags: readonly string[], script: string): string {
  return ['RUN', ...flags, JSON.stringify(['/bin/sh', '-c', script])].join(' ')
}

/** The folder that our builds are given as their context. */
export const contextIn = (scratch: string): string => join(scratch, 'context')

/** The build of such a Dockerfile, its result as a tar archive. */
export function ownBuild(
  dockerfile: string,
  { builder, platforms, scratch, nonce }: OwnPlace,
  namespace: string,
): TarBuild {
  const path = join(scratch, 'Dockerfile')
  const args = [
    'build',
    '--progress=rawjson',
    '--output=type=tar,dest=-',
    `--file=${path}`,
    ...(builder === '' ? [] : ['--builder', builder]),
    ...(platforms.length === 0 ? [] : [`--platform=${platforms.join(',')}`]),
    ...(namespace === '' ? [] : [`--build-arg=BUILDKIT_CACHE_MOUNT_NS=${namespace}`]),
    `--build-arg=WEIGHBRIDGE_RUN=${nonce}`,
    contextIn(scratch),
  ]
  return { args, directory: scratch, dockerfile: { path, content: dockerfile } }
}

export const lines = (...each: readonly string[]): string => `${each.join('\n')}\n`
