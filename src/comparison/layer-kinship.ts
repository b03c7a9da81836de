import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import type { LayerFile } from './layer-contents.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'

/** A layer with the files known to come from it, and what follows from both: computed once, compared often. */
export interface FoundLayer {
  readonly layer: LayerWeight
  readonly files: readonly LayerFile[]
  readonly work: Work
  readonly keys: ReadonlySet<string>
  /** Bytes of its files. */
  readonly listed: Bytes
}

/** An instruction's keyword, and what it makes or runs, if that tells it apart from others. */
interface Work {
  readonly word: string
  readonly target: string
}

export function foundLayer(layer: LayerWeight, files: readonly LayerFile[]): FoundLayer {
  const listed = sum(files, ({ bytes }) => bytes)
  return { layer, files, work: workOf(layer), keys: new Set(files.flatMap(keysOf)), listed }
}

/** Same instruction. Layers of unknown instructions must share files, if any are known. */
export function isSameInstruction(a: FoundLayer, b: FoundLayer): boolean {
  if (a.layer.instruction !== b.layer.instruction) return false
  return a.layer.instruction !== 'unknown instruction' || isEditOf(a, b)
}

/** Same keyword, and at least half of the lighter layer's bytes are in files that the other has too. */
export function isSameWork(a: FoundLayer, b: FoundLayer): boolean {
  if (a.work.word !== b.work.word) return false
  const shared = sharedBytes(a, b)
  return shared > 0 && shared * 2 >= Math.min(a.listed, b.listed)
}

/** Same keyword and destination or command, and a file in common, unless no files of one of them are known. */
export function isEditOf(a: FoundLayer, b: FoundLayer): boolean {
  const [before, after] = [a.work, b.work]
  if (before.word !== after.word || before.target === '' || before.target !== after.target) return false
  return a.files.length === 0 || b.files.length === 0 || sharedBytes(a, b) > 0
}

/** COPY and ADD are known by their destination, which comes last; others by two words (`go build`), without flags. */
function workOf({ instruction }: LayerWeight): Work {
  const [word = '', ...others] = instruction.replace(/ # buildkit$/, '').split(' ')
  const words = others.filter((each) => each !== '' && !each.startsWith('-'))
  if (word !== 'COPY' && word !== 'ADD') return { word, target: words.slice(0, 2).join(' ') }
  const destination = words.length > 1 ? words.at(-1)! : ''
  return { word: 'COPY', target: destination }
}

/** Bytes of `a` in files that `b` has too: same path, same content, or the same Go program. */
function sharedBytes({ files }: FoundLayer, { keys }: FoundLayer): Bytes {
  return sum(files, (file) => (keysOf(file).some((key) => keys.has(key)) ? file.bytes : 0))
}

function keysOf({ path, content, program }: LayerFile): readonly string[] {
  const main = program?.main ?? ''
  return [`path ${path}`, ...(content === '' ? [] : [`content ${content}`]), ...(main === '' ? [] : [`main ${main}`])]
}
