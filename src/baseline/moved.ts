import type { ImageRecord, WeightRecord } from '../record/record.ts'

/** What an image of the head stands on that is not what the base stood on, though no FROM names another image. */
export interface Moved {
  readonly name: string
  readonly platform: string
  /** The final stage's base image, by its name in the Dockerfile; null if it is the same. */
  readonly baseImage: string | null
  /** Other images that it was built on. */
  readonly others: readonly string[]
  /** Go programs of another release of Go, if it is not known whether the image that compiled them is the same. */
  readonly programs: readonly MovedProgram[]
}

interface MovedProgram {
  readonly path: string
  readonly base: string
  readonly head: string
}

/** Why a stored image does not stand on the same images as the head's, as a clause; undefined if it does. */
export function whyMoved(stored: ImageRecord, head: ImageRecord): string | undefined {
  const { baseImage, others, programs } = movedBetween(stored, head)
  const names = [...new Set([...(baseImage === null ? [] : [baseImage]), ...others])]
  const [program] = programs
  if (names.length === 1) return `${names[0]} is another image now than when it was made`
  if (names.length > 1) return `${names.join(' and ')} are other images now than when it was made`
  if (program === undefined) return undefined
  const releases = `/${program.path} was compiled by ${program.base} then and by ${program.head} now`
  return `${releases}, and it is not known whether its Dockerfile asks for that`
}

/** For each image of the head that something moved of. */
export function movedIn(base: WeightRecord, head: WeightRecord): readonly Moved[] {
  return head.images.flatMap((now) => {
    const before = base.images.find(({ name, platform }) => name === now.name && platform === now.platform)
    return before === undefined ? [] : [movedBetween(before, now)].filter(hasMoved)
  })
}

export const hasMoved = ({ baseImage, others, programs }: Moved): boolean =>
  baseImage !== null || others.length > 0 || programs.length > 0

function movedBetween(base: ImageRecord, head: ImageRecord): Moved {
  return {
    name: head.name,
    platform: head.platform,
    baseImage: isBaseMoved(base, head) ? head.baseImage!.name : null,
    others: otherImages(base, head),
    programs: mayBeMoved(base, head) ? recompiled(base, head) : [],
  }
}

/**
 * By digest; by layers only if one of them is not known, since an equal digest with other layers is another platform's.
 * Without any it may be an image that an earlier step built, which is part of the change.
 */
function isBaseMoved(base: ImageRecord, head: ImageRecord): boolean {
  const [was, is] = [base.baseImage, head.baseImage]
  if (was === null || is === null || was.name !== is.name) return false
  if (was.digest !== '' && is.digest !== '') return was.digest !== is.digest
  if (was.digest === '' && is.digest === '') return false
  const [before, after] = [baseLayers(base), baseLayers(head)]
  return before !== undefined && after !== undefined && before !== after
}

/** Undefined if they cannot be told apart from the image's own. */
function baseLayers({ layers }: ImageRecord): string | undefined {
  if (layers.some(({ origin }) => origin === 'unknown')) return undefined
  return layers.flatMap(({ origin, diffId }) => (origin === 'base' ? [diffId] : [])).join(' ')
}

function otherImages(base: ImageRecord, head: ImageRecord): readonly string[] {
  const before = digestsOf(base)
  return (head.builtOn ?? []).flatMap(({ name, digest }) => {
    const was = before.get(name) ?? ''
    const isBaseImage = was === base.baseImage?.digest && digest === head.baseImage?.digest
    return was === '' || digest === '' || was === digest || isBaseImage ? [] : [name]
  })
}

const digestsOf = ({ builtOn = [] }: ImageRecord): ReadonlyMap<string, string> =>
  new Map(builtOn.map(({ name, digest }) => [name, digest]))

/** Whether an image could have moved that both were built on. If a name went, another FROM compiles: the head's own change. */
function mayBeMoved(base: ImageRecord, head: ImageRecord): boolean {
  if (!base.builtOn || !head.builtOn) return true
  const [before, after] = [digestsOf(base), digestsOf(head)]
  if ([...before.keys()].some((name) => !after.has(name))) return false
  return [...before].some(([name, digest]) => digest === '' || digest !== after.get(name))
}

/** The programs of the image's own layers that another release of Go compiled at each side. */
function recompiled(base: ImageRecord, head: ImageRecord): readonly MovedProgram[] {
  const before = new Map(ownPrograms(base).map(({ path, goVersion }) => [path, goVersion]))
  return ownPrograms(head).flatMap(({ path, goVersion }) => {
    const was = before.get(path)
    return was === undefined || was === goVersion ? [] : [{ path, base: was, head: goVersion }]
  })
}

const ownPrograms = ({ goBinaries, layers }: ImageRecord): ImageRecord['goBinaries'] =>
  goBinaries.filter(({ layer, goVersion }) => goVersion !== '' && layers[layer]?.origin !== 'base')
