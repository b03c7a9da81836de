import { createHash } from 'node:crypto'
import type { CacheMount } from '../plan/cache-mount.ts'
import type { Definition } from '../plan/definition.ts'

/** What the content of a cache mount depends on besides the mount. */
export interface KeyFacts {
  /** Name of the image. */
  readonly name: string
  readonly definition: Definition | null
  /** Value of BUILDKIT_CACHE_MOUNT_NS. */
  readonly namespace: string
  /** Platforms that are built, each in its one spelling; the builder's own where none are named. */
  readonly platforms: readonly string[]
  /** NAME=value; values get into keys as part of a hash only. */
  readonly buildArgs: readonly string[]
  /** Hash of the go.sum files (mounts/go-sum.ts); null where there is none. */
  readonly goSum: string | null
  /** Null for a tree that is no commit's: then only modules can be saved, which go.sum tells by itself. */
  readonly commit: string | null
}

/**
 * Where a mount is looked for and stored. A key ends with what the mount holds, because stores never change what is under
 * a key: `go install tool@version` adds modules and leaves go.sum as it is. So all of these are beginnings of keys.
 */
export interface MountKeys {
  /** Newest first below it: what the same inputs left. Null where it cannot be told what that was. */
  readonly hit: string | null
  /** What other inputs left that is still of use, best first. */
  readonly partial: readonly string[]
  /** Beginning of the key to save under; null where nothing may be saved. */
  readonly save: string | null
}

/** All in the order to look in: the first beginning that any key has. */
export const prefixesOf = ({ hit, partial }: MountKeys): readonly string[] =>
  hit === null ? partial : [hit, ...partial]

/** Whether what was found under `key` is what the same inputs left. */
export const isHit = ({ hit }: MountKeys, key: string): boolean => hit !== null && key.startsWith(hit)

/** What every key of ours begins with, and nobody else's. */
export const KEY_PREFIX = 'weighbridge-mount-'

/** Digits of a key's end, which tell apart what the same inputs left. */
const DIGITS = 12

/** A key without its end: what its manifest repeats, since what is packed is known only afterwards. */
export const keyStart = (key: string): string => key.slice(0, key.lastIndexOf('-') + 1)

/**
 * The key to save under, by the digest of what the mount holds (hex). No store takes a key twice: where what is under it
 * could not be used (`refused`), more digits make another key, which is found before that one because it is newer.
 */
export function saveKey(start: string, entriesSha256: string, refused: string | null): string {
  const key = (digits: number): string => `${start}${entriesSha256.slice(0, digits)}`
  const isOfThese = refused !== null && key(entriesSha256.length).startsWith(refused)
  return key(isOfThese ? refused.length - start.length + DIGITS : DIGITS)
}

/**
 * Modules are keyed by go.sum: any older ones are of use. Build results are of no use to another toolchain or platform,
 * so these are never dropped; other flags share packages, and other commits nearly all. Where such results may be beside other
 * things, which another base image is no reason to lose, what another one left is of use as well: what Go does not use of it
 * is not saved again (usage.ts). What only its own program understands is keyed by commit and platforms: packages of apt or
 * apk must not meet those of another architecture.
 * Flags are the build arguments and the text of the instructions as the Dockerfile has it, white space and comments in it:
 * of how a Dockerfile is read nothing is in a key but where an instruction begins and ends.
 * Images have mounts of their own, so that those of a matrix do not evict each other.
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
