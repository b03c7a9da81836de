import type { GoModule } from '../gobinary/go-binary.ts'
import { cutAt } from '../text/cut.ts'
import type { Bytes } from '../units/bytes.ts'
import { OTHER_MODULES } from '../units/other-modules.ts'
import { sum } from '../units/sum.ts'
import type { ImageRecord } from './record.ts'
import type { GoProgram } from '../inventory/programs.ts'

/** Most bytes of JSON (UTF-8, no white space) that one image and platform take in a record. */
export const IMAGE_LIMIT: Bytes = 64 * 1024

/** Least kept of an instruction when records do not fit otherwise, in characters. */
const SHORT_INSTRUCTION = 100

/** An image that takes less, by one kind of detail: as little as makes it fit `limit`, all of it if that does not. */
type Reduction = (image: ImageRecord, limit: Bytes) => ImageRecord

/**
 * The image within `limit`. What no comparison needs goes first, the lightest of it: packages of Go programs, paths,
 * the vertices of the build without cache mounts, paths of what is hidden, twice there or advised about; then long
 * instructions are cut, and at last light modules are folded into `OTHER_MODULES`, so that they still sum, and light Go
 * programs go. Layers and metrics are never dropped: their changes have to sum to the image's, so an image of several
 * hundred layers may stay larger.
 */
export function fitImage(image: ImageRecord, limit: Bytes = IMAGE_LIMIT): ImageRecord {
  const reductions: readonly Reduction[] = [
    fewerPackages,
    fewerPaths,
    withoutVertices,
    withoutExamples,
    withShortInstructions,
    fewerModules,
    fewerPrograms,
  ]
  return reductions.reduce((fitted, reduce) => (size(fitted) <= limit ? fitted : reduce(fitted, limit)), image)
}

function fewerPackages(image: ImageRecord, limit: Bytes): ImageRecord {
  const keepingPackages = (kept: ReadonlySet<unknown>) =>
    withPrograms(image, (program) => ({ ...program, packages: program.packages.filter((each) => kept.has(each)) }))
  const all = image.goBinaries.flatMap(({ packages }) => packages).toSorted(heaviestFirst)
  return keepingPackages(new Set(first(all, limit - size(keepingPackages(new Set())))))
}

function fewerPaths(image: ImageRecord, limit: Bytes): ImageRecord {
  const without = { ...image, paths: [], pathsComplete: false }
  return { ...without, paths: first(image.paths, limit - size(without)) }
}

/** Those with cache mounts stay: by them the next record tells whether its steps are the same ones. */
function withoutVertices({ build, ...image }: ImageRecord): ImageRecord {
  return { ...image, build: build && { ...build, vertices: build.vertices.filter((each) => each.cacheMounts) } }
}

function withoutExamples(image: ImageRecord): ImageRecord {
  return {
    ...image,
    hidden: image.hidden.map((each) => ({ ...each, paths: [] })),
    duplicates: [],
    advice: image.advice.map((each) => ({ ...each, paths: [] })),
  }
}

function withShortInstructions(image: ImageRecord): ImageRecord {
  const layers = image.layers.map((layer) => ({ ...layer, instruction: cutAt(layer.instruction, SHORT_INSTRUCTION) }))
  return { ...image, layers }
}

function fewerModules(image: ImageRecord, limit: Bytes): ImageRecord {
  const keepingModules = (kept: ReadonlySet<unknown>) =>
    withPrograms(image, (program) => ({ ...program, modules: foldModules(program.modules, kept) }))
  const all = image.goBinaries.flatMap(({ modules }) => modules).toSorted(heaviestFirst)
  // A fold of all modules is as long as one of some of them can be, or longer: it has more digits.
  return keepingModules(new Set(first(all, limit - size(keepingModules(new Set())))))
}

/** The modules with those that are not `kept` as one, which names no kind and no version. */
function foldModules(modules: readonly GoModule[], kept: ReadonlySet<unknown>): readonly GoModule[] {
  const isKept = (each: GoModule): boolean => kept.has(each) && each.path !== OTHER_MODULES
  const folded = modules.filter((each) => !isKept(each))
  if (folded.length === 0) return modules
  const bytes = sum(folded, (each) => each.bytes)
  const others: GoModule = { path: OTHER_MODULES, version: '', kind: 'unknown', bytes }
  return [...modules.filter(isKept), others]
}

function fewerPrograms(image: ImageRecord, limit: Bytes): ImageRecord {
  const without = { ...image, goBinaries: [], packed: [] }
  const programs = first(image.goBinaries, limit - size(without))
  const fitted = { ...without, goBinaries: programs }
  return { ...fitted, packed: first(image.packed, limit - size(fitted)) }
}

function withPrograms(image: ImageRecord, change: (program: GoProgram) => GoProgram): ImageRecord {
  return { ...image, goBinaries: image.goBinaries.map(change) }
}

const heaviestFirst = (a: { readonly bytes: Bytes }, b: { readonly bytes: Bytes }): number => b.bytes - a.bytes

/** The first of `items` that take no more than `room`. */
function first<T>(items: readonly T[], room: Bytes): readonly T[] {
  let left = room
  const end = items.findIndex((item) => {
    left -= size(item) + 1 // the comma
    return left < 0
  })
  return end === -1 ? items : items.slice(0, end)
}

function size(value: unknown): Bytes {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
