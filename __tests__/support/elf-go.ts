import { elf, numbers, type ElfSpec, type SectionSpec } from './elf.ts'

/** A function of a function table made in code. `unit` is its compilation unit; C functions have no line table. */
export interface FunctionSpec {
  readonly name: string
  readonly size: number
  readonly unit?: number
  readonly c?: boolean
}

const HEADER_WORDS = 8
const RECORD = 36
const GO_1_20 = 0xfffffff1

/** The function table of Go 1.18 and later (`magic` of 1.18 and 1.19: 0xfffffff0); `shared`: it has each name once. */
export function functionTable(
  functions: readonly FunctionSpec[],
  spec: ElfSpec & { readonly magic?: number; readonly shared?: boolean } = {},
): Buffer {
  const { halves, words, pointers } = numbers(spec)
  const size = spec.bits === 32 ? 4 : 8
  const texts: string[] = []
  const places = new Map<string, number>()
  let nameAt = 0
  const placeOf = (name: string): number => {
    const known = spec.shared ? places.get(name) : undefined
    if (known !== undefined) return known
    texts.push(`${name}\0`)
    places.set(name, nameAt)
    nameAt += Buffer.byteLength(name) + 1
    return places.get(name)!
  }
  const records = functions.length * 8 + 4
  const namesAt = 8 + HEADER_WORDS * size
  const [pairs, bodies]: [Buffer[], Buffer[]] = [[], []]
  let entry = 0
  for (const [index, { name, size: bytes, unit = 0, c }] of functions.entries()) {
    pairs.push(words(entry, records + index * RECORD))
    bodies.push(words(entry, placeOf(name), 0, 0, 0, 0, c ? 0 : 1, 0, unit))
    entry += bytes
  }
  const names = Buffer.from(texts.join(''))
  const start = Buffer.concat([words(spec.magic ?? GO_1_20), halves(0), Buffer.from([1, size])])
  const header = pointers(functions.length, 0, 0, namesAt, 0, 0, 0, namesAt + names.length)
  return Buffer.concat([start, header, names, ...pairs, words(entry), ...bodies])
}

const MARK = Buffer.alloc(16, 0xf9)

/** Build information of Go 1.18 and later. */
export function buildInfo(goVersion: string, lines: readonly string[]): Buffer {
  const text = Buffer.concat([MARK, Buffer.from(lines.map((line) => `${line}\n`).join('')), MARK])
  const start = Buffer.alloc(32)
  start.write('\xff Go buildinf:\x08\x02', 'latin1')
  return Buffer.concat([start, ...[Buffer.from(goVersion), text].flatMap((each) => [varint(each.length), each])])
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest >>= 7) bytes.push((rest & 127) | 128)
  return Buffer.from([...bytes, rest])
}

/** A Go program's file: its code, function table and build information, then other sections. */
export interface GoElfSpec extends ElfSpec {
  readonly functions?: readonly FunctionSpec[]
  readonly lines?: readonly string[]
  readonly magic?: number
  readonly shared?: boolean
  readonly goVersion?: string
  /** Bytes of `.text` behind the last function. */
  readonly otherCode?: number
  readonly sections?: readonly SectionSpec[]
}

export function goElf(spec: GoElfSpec = {}): Buffer {
  const functions = spec.functions ?? [{ name: 'main.main', size: 64 }]
  const code = functions.reduce((sum, { size }) => sum + size, spec.otherCode ?? 0)
  return elf(
    [
      { name: '.text', content: Buffer.alloc(code, 0xcc), executable: true },
      { name: '.gopclntab', content: functionTable(functions, spec) },
      {
        name: '.go.buildinfo',
        content: buildInfo(spec.goVersion ?? 'go1.22.12', spec.lines ?? ['path\texample.com/shop']),
      },
      ...(spec.sections ?? []),
    ],
    spec,
  )
}
