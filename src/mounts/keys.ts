import type { CacheMount } from '../plan/cache-mount.ts'
import type { Definition } from '../plan/definition.ts'
import { shortHash } from '../units/short-hash.ts'

export interface KeyFacts {
  readonly name: string
  readonly definition: Definition | null
  readonly namespace: string
  /** Normalized; the builder's own if none are named. */
  readonly platforms: readonly string[]
  /** NAME=value; values enter keys only as part of a hash. */
  readonly buildArgs: readonly string[]
  readonly goSum: string | null
  /** Null if the tree is not a commit: then only modules can be saved, which go.sum identifies on its own. */
  readonly commit: string | null
}

/** Prefixes of keys. A key ends with a hash of the content, because stores never change what is under a key. */
export interface MountKeys {
  /** Left by the same inputs, newest first. */
  readonly hit: string | null
  /** Left by other inputs, but still useful, best first. */
  readonly partial: readonly string[]
  readonly save: string | null
}

export const prefixesOf = ({ hit, partial }: MountKeys): readonly string[] =>
  hit === null ? partial : [hit, ...partial]

export const isHit = ({ hit }: MountKeys, key: string): boolean => hit !== null && key.startsWith(hit)

export const KEY_PREFIX = 'weighbridge-mount-'

const DIGITS = 12

/** The manifest repeats only this part of a key, since the content is not known until it is packed. */
export const keyStart = (key: string): string => key.slice(0, key.lastIndexOf('-') + 1)

/** If what is under a key could not be used (`refused`), more digits make another one, which is found first. */
export function saveKey(start: string, entriesSha256: string, refused: string | null): string {
  const key = (digits: number): string => `${start}${entriesSha256.slice(0, digits)}`
  const isOfThese = refused !== null && key(entriesSha256.length).startsWith(refused)
  return key(isOfThese ? refused.length - start.length + DIGITS : DIGITS)
}

/**
 * Modules are keyed by go.sum, but any older ones are useful. Build results are useless to another toolchain or
 * platform, but other flags share packages, and other commits share nearly all. Content that only its own program
 * understands is keyed by commit and platforms: packages of apt or apk must not meet those of another architecture.
 * A mount with build results and other things also takes what another
 * base image left. Each image has its own mounts, so that the images of a matrix do not evict each other.
 */
export function mountKeys(mount: CacheMount, facts: KeyFacts): MountKeys {
  const { name, definition, namespace, goSum, commit } = facts
  const { id, uid, gid, mode, kind } = mount
  const start = `${KEY_PREFIX}1-${hash([name, definition])}-${hash([namespace, id, uid, gid, mode])}-${kind}-`
  if (kind === 'go-mod') {
    const hit = goSum === null ? null : `${start}${goSum.slice(0, 12)}-`
    return { hit, partial: [start], save: hit ?? `${start}none-` }
  }
  const partial = kind === 'other' ? [`${start}${hash(platformsOf(facts))}-`] : buildPrefixes(start, mount, facts)
  const hit = commit === null ? null : `${partial[0]}${commit.slice(0, 12)}-`
  return { hit, partial, save: hit }
}

function buildPrefixes(start: string, { kind, baseImage, uses }: CacheMount, facts: KeyFacts): readonly string[] {
  const platforms = `${start}${hash(platformsOf(facts))}-`
  const isMixed = kind === 'go-caches'
  const toolchain = isMixed
    ? `${platforms}${hash(baseImage)}-`
    : `${start}${hash([baseImage ?? '', platformsOf(facts)])}-`
  const flags = hash([uses.map(({ instruction }) => instruction), facts.buildArgs.toSorted()])
  return [`${toolchain}${flags}-`, toolchain, ...(isMixed ? [platforms] : [])]
}

const platformsOf = ({ platforms }: KeyFacts): readonly string[] => platforms.toSorted()

const hash = (value: unknown): string => shortHash(JSON.stringify(value))
