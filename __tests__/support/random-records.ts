import { goBinary } from './go-records.ts'
import { file, imageRecord, layer, type ReadRecord } from './records.ts'
import type { FileWeight } from '../../src/inventory/file-weight.ts'
import type { HiddenCopies } from '../../src/inventory/hidden.ts'
import type { GoProgram } from '../../src/inventory/programs.ts'

/** Numbers below `max`, always the same for a seed (Lehmer). */
export function numbers(seed: number): (max: number) => number {
  let state = seed
  return (max) => (state = (state * 48_271) % 2_147_483_647) % max
}

const WORDS = [
  'RUN apk add',
  'RUN go build',
  'COPY a /srv',
  'COPY a b /srv',
  'unknown instruction',
  'WORKDIR /',
] as const
const MODULES = ['std', 'main', 'a.com/x', 'a.com/x/v2', 'b.com/y', 'gopkg.in/z.v1', 'gopkg.in/z.v2'] as const
const BUCKET_NAMES = ['data', 'debug info', 'symbol table'] as const

function bytesOf(items: readonly { readonly layer: number; readonly bytes: number }[], inLayer: number): number {
  return items.reduce((sum, each) => sum + (each.layer === inLayer ? each.bytes : 0), 0)
}

/**
 * A consistent image with few names, so that two of them have layers, files, contents and modules in common. Sometimes
 * only its heaviest files are listed, and only the heaviest modules of its programs.
 */
export function randomImage(below: (max: number) => number): ReadRecord {
  const layers = below(7)
  const files: FileWeight[] = []
  const hidden: HiddenCopies[] = []
  const goBinaries: GoProgram[] = []
  for (let index = 0; index < layers; index += 1) {
    for (let made = below(30); made > 0; made -= 1) {
      const path = `d${below(3)}/f${below(40)}`
      if (files.some((each) => each.path === path)) continue
      const program = below(4) === 0 ? randomProgram(below, path, index) : undefined
      if (program) goBinaries.push(program)
      files.push(
        file(path, program?.size ?? below(10) ** below(7), index, below(3) === 0 ? `c${below(20)}` : undefined),
      )
    }
    for (let made = below(3); made > 0; made -= 1) {
      hidden.push({ layer: index, hiddenBy: index, how: 'deleted', bytes: below(5000), files: 1 + below(9), paths: [] })
    }
  }
  const paths = files.toSorted((a, b) => b.bytes - a.bytes)
  const kept = below(2) === 0 ? paths.length : below(paths.length + 1)
  return imageRecord({
    layers: Array.from({ length: layers }, (_, index) =>
      layer(WORDS[below(WORDS.length)]!, bytesOf(files, index) + bytesOf(hidden, index)),
    ),
    paths: paths.slice(0, kept),
    pathsComplete: kept === paths.length,
    hidden,
    goBinaries: below(3) === 0 ? [] : goBinaries,
  })
}

function randomProgram(below: (max: number) => number, path: string, inLayer: number): GoProgram {
  const modules = MODULES.filter(() => below(3) > 0).map((each) => `${each} v1.${below(3)}.0 ${below(9000)}`)
  const buckets = Object.fromEntries(BUCKET_NAMES.filter(() => below(2) > 0).map((name) => [name, below(900)]))
  const main = ['', 'example.com/a', 'example.com/b'][below(3)]!
  const program = goBinary(path, modules, { layer: inLayer, buckets, main })
  if (below(3) > 0 || program.modules.length < 3) return program
  const heaviest = program.modules.toSorted((a, b) => b.bytes - a.bytes)
  const bytes = heaviest.slice(2).reduce((sum, each) => sum + each.bytes, 0)
  const others = { path: 'other modules', version: '', kind: 'unknown', bytes } as const
  return { ...program, modules: [...heaviest.slice(0, 2), others] }
}
