import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import type { LayerFile } from './layer-contents.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'

/** A layer, the files that are known to come from it, and what follows of both, which is compared with many others. */
export interface FoundLayer {
  readonly layer: LayerWeight
  readonly files: readonly LayerFile[]
  readonly work: Work
  /** What its files are known by. */
  readonly keys: ReadonlySet<string>
  /** Bytes of its files. */
  readonly listed: Bytes
}

/** What an instruction does: its word, and what it makes or runs, where that tells it from others. */
interface Work {
  readonly word: string
  readonly target: string
}

/** A layer with its files, and what follows of them. */
export function foundLayer(layer: LayerWeight, files: readonly LayerFile[]): FoundLayer {
  const listed = sum(files, ({ bytes }) => bytes)
  return { layer, files, work: workOf(layer), keys: new Set(files.flatMap(keysOf)), listed }
}

/** Of the same instruction. That none is known is not one that they share: then files must be shared, if any is known. */
export function isSameInstruction(a: FoundLayer, b: FoundLayer): boolean {
  if (a.layer.instruction !== b.layer.instruction) return false
  return a.layer.instruction !== 'unknown instruction' || isEditOf(a, b)
}

/** Of the same instruction word, and at least half of the lighter one's bytes are files of the other's as well. */
export function isSameWork(a: FoundLayer, b: FoundLayer): boolean {
  if (a.work.word !== b.work.word) return false
  const shared = sharedBytes(a, b)
  return shared > 0 && shared * 2 >= Math.min(a.listed, b.listed)
}

/** Of the same word and destination or command, and with a file in common, unless no file of one of them is known. */
export function isEditOf(a: FoundLayer, b: FoundLayer): boolean {
  const [before, after] = [a.work, b.work]
  if (before.word !== after.word || before.target === '' || before.target !== after.target) return false
  return a.files.length === 0 || b.files.length === 0 || sharedBytes(a, b) > 0
}

/**
 * COPY and ADD by their destination, which comes last and names little where it is the working directory; all others by
 * the first two words (`apk add`, `go build`). Flags, which begin with a dash, are no such words.
 */
function workOf({ instruction }: LayerWeight): Work {
  const [word = '', ...others] = instruction.replace(/ # buildkit$/, '').split(' ')
  const words = others.filter((each) => each !== '' && !each.startsWith('-'))
  if (word !== 'COPY' && word !== 'ADD') return { word, target: words.slice(0, 2).join(' ') }
  const destination = words.length > 1 ? words.at(-1)! : ''
  return { word: 'COPY', target: destination }
}

/** Bytes of `a` in files that `b` has too: under the same path, with the same content, or of the same Go program. */
function sharedBytes({ files }: FoundLayer, { keys }: FoundLayer): Bytes {
  return sum(files, (file) => (keysOf(file).some((key) => keys.has(key)) ? file.bytes : 0))
}

function keysOf({ path, content, program }: LayerFile): readonly string[] {
  const main = program?.main ?? ''
  return [`path ${path}`, ...(content === '' ? [] : [`content ${content}`]), ...(main === '' ? [] : [`main ${main}`])]
}
