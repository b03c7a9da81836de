import { PLACE } from '../../src/mounts/folder-names.ts'
import type { TarBuild } from '../../src/mounts/tar-build.ts'

/** A cache mount that one of our Dockerfiles opens, by its key in `FakeMountBuilder.mounts`. */
export interface Flag {
  readonly key: string
  readonly target: string
}

/** A mount that one of our builds restores. */
export interface Restore {
  readonly flag: Flag
  /** In the context. */
  readonly file: string
}

/** The cache mounts that a Dockerfile opens, except for the locks. */
export function flagsIn(dockerfile: string, namespace: string): readonly Flag[] {
  const flags = [...dockerfile.matchAll(/--mount=type=cache,(\S+)/g)].map(([, flag = '']) => {
    const fields = new Map(flag.split(',').map((field) => field.split('=') as [string, string]))
    const said = ['uid', 'gid', 'mode'].flatMap((name) => (fields.has(name) ? [`;${name}=${fields.get(name)}`] : []))
    return { key: `${namespace}/${fields.get('id')}${said.join('')}`, target: fields.get('target') ?? '' }
  })
  return flags.filter(({ target }) => target !== `${PLACE}/lock`)
}

/** The mounts that a restore has to fill, in order. */
export function restoresOf(build: TarBuild): readonly Restore[] {
  const { content } = build.dockerfile
  const added = [...content.matchAll(/^ADD (\S+) \/weighbridge-mounts\/$/gm)]
  const files = added.length > 0 ? added : [...content.matchAll(/--mount=type=bind,source=([^,]+),/g)]
  return flagsIn(content, namespaceOf(build)).map((flag, number) => ({ flag, file: files[number]![1]! }))
}

/** The namespace of a build's cache mounts; empty if there is none. */
export const namespaceOf = (build: TarBuild): string => valueOf(build, '--build-arg=BUILDKIT_CACHE_MOUNT_NS') ?? ''

/** The value of `NAME=value` among its arguments. */
export function valueOf({ args }: TarBuild, name: string): string | undefined {
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1)
}
