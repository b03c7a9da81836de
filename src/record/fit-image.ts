import type { GoModule } from '../gobinary/go-binary.ts'
import { isComparedByName, type Measure } from '../limits/measures.ts'
import { cutAt } from '../text/cut.ts'
import type { Bytes } from '../units/bytes.ts'
import { OTHER_MODULES } from '../units/other-modules.ts'
import { sum } from '../units/sum.ts'
import type { ImageRecord } from './record.ts'
import type { GoProgram } from '../inventory/programs.ts'

/** Maximum JSON size of one image and platform in a record (UTF-8, no white space). */
export const IMAGE_LIMIT: Bytes = 64 * 1024

/** Instructions are cut to this many characters if a record does not fit otherwise. */
const SHORT_INSTRUCTION = 100

/** Drops one kind of detail: just enough to fit `limit`, or all of it if that is not enough. */
type Reduction = (image: ImageRecord, limit: Bytes) => ImageRecord

/**
 * The image cut down to `limit`. Details that no comparison needs go first, then long instructions, light modules
 * (folded into `OTHER_MODULES`, so that they still sum), light Go programs and, at last, names that say what is new. Layers,
 * metrics and amounts of measures always stay, because their changes must sum to the image's: an image with several
 * hundred layers may stay larger.
 */
export function fitImage(image: ImageRecord, limit: Bytes = IMAGE_LIMIT): ImageRecord {
  const reductions: readonly Reduction[] = [
    fewerPackages,
    fewerPaths,
    withoutVertices,
    withoutExamples,
    withoutFoundNames,
    withShortInstructions,
    fewerModules,
    fewerPrograms,
    withoutNames,
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

/** Vertices with cache mounts stay: they tell the next record whether its steps are the same. */
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

/** The names of what was measured, where they are only examples. */
const withoutFoundNames = (image: ImageRecord): ImageRecord => withoutNamesOf(image, (name) => !isComparedByName(name))

const withoutNames = (image: ImageRecord): ImageRecord => withoutNamesOf(image, () => true)

function withoutNamesOf(image: ImageRecord, isMeant: (name: string) => boolean): ImageRecord {
  if (image.measures === undefined) return image
  const measures = Object.entries(image.measures).map(([name, measure]): readonly [string, Measure] =>
    isMeant(name) ? [name, { ...measure, names: [] }] : [name, measure],
  )
  return { ...image, measures: Object.fromEntries(measures) }
}

function withShortInstructions(image: ImageRecord): ImageRecord {
  const layers = image.layers.map((layer) => ({ ...layer, instruction: cutAt(layer.instruction, SHORT_INSTRUCTION) }))
  return { ...image, layers }
}

function fewerModules(image: ImageRecord, limit: Bytes): ImageRecord {
  const keepingModules = (kept: ReadonlySet<unknown>) =>
    withPrograms(image, (program) => ({ ...program, modules: foldModules(program.modules, kept) }))
  const all = image.goBinaries.flatMap(({ modules }) => modules).toSorted(heaviestFirst)
  // A fold of all modules is at least as long as a fold of some: its sum has as many digits or more.
  return keepingModules(new Set(first(all, limit - size(keepingModules(new Set())))))
}

/** Folds the modules that are not `kept` into one without a kind or version. */
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

/** The longest start of `items` that fits in `room`. */
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
