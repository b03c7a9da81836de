import { createHash } from 'node:crypto'
import type { CacheMount } from '../plan/cache-mount.ts'
import type { Definition } from '../plan/definition.ts'

/** What the content of a cache mount depends on, besides the mount itself. */
export interface KeyFacts {
  /** Name of the image. */
  readonly name: string
  readonly definition: Definition | null
  /** Value of BUILDKIT_CACHE_MOUNT_NS. */
  readonly namespace: string
  /** The platforms to build, normalized; the builder's own if none are named. */
  readonly platforms: readonly string[]
  /** NAME=value; values enter keys only as part of a hash. */
  readonly buildArgs: readonly string[]
  /** Hash of the go.sum files (mounts/go-sum.ts); null if there are none. */
  readonly goSum: string | null
  /** Null if the tree is not a commit. Then only modules can be saved, which go.sum identifies on its own. */
  readonly commit: string | null
}

/**
 * Where to look for a mount and where to store it. A key ends with the mount's content, because stores never change
 * what is under a key: `go install tool@version` adds modules but leaves go.sum as it is. So all of these are prefixes
 * of keys.
 */
export interface MountKeys {
  /** Prefix of what the same inputs left, newest first. Null if that cannot be told. */
  readonly hit: string | null
  /** Prefixes of what other inputs left that is still useful, best first. */
  readonly partial: readonly string[]
  /** Prefix of the key to save under; null if nothing may be saved. */
  readonly save: string | null
}

/** All prefixes in the order to look them up: the first that any key has wins. */
export const prefixesOf = ({ hit, partial }: MountKeys): readonly string[] =>
  hit === null ? partial : [hit, ...partial]

/** Whether the same inputs left what was found under `key`. */
export const isHit = ({ hit }: MountKeys, key: string): boolean => hit !== null && key.startsWith(hit)

/** Every key of ours begins with it, and nobody else's. */
export const KEY_PREFIX = 'weighbridge-mount-'

/** Digits of a key's end, which tell apart what the same inputs left. */
const DIGITS = 12

/** A key without its end. The manifest repeats only this, since the content is not known until it is packed. */
export const keyStart = (key: string): string => key.slice(0, key.lastIndexOf('-') + 1)

/**
 * The key to save under, from the digest of the mount's content (hex). No store takes a key twice. If what is under it
 * could not be used (`refused`), more digits make another key, which is found first because it is newer.
 */
export function saveKey(start: string, entriesSha256: string, refused: string | null): string {
  const key = (digits: number): string => `${start}${entriesSha256.slice(0, digits)}`
  const isOfThese = refused !== null && key(entriesSha256.length).startsWith(refused)
  return key(isOfThese ? refused.length - start.length + DIGITS : DIGITS)
}

/**
 * Modules are keyed by go.sum, but any older ones are useful. Build results are useless to another toolchain or
 * platform, so those are always part of the key; builds with other flags share packages, and other commits share nearly
 * all. A mount with build results and other things also takes what another base image left, because the other things
 * are still useful; what Go does not use is not saved again (usage.ts). Content that only its own program understands
 * is keyed by commit and platforms: packages of apt or apk must not meet those of another architecture. Flags are the
 * build arguments and the instructions' text as in the Dockerfile, including white space and comments, so a key depends
 * on nothing about parsing except where an instruction begins and ends. Each image has its own mounts, so that the
 * images of a matrix do not evict each other.
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

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
