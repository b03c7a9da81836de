/** A section of an ELF file made in code; without content it has no bytes in the file. */
export interface SectionSpec {
  readonly name: string
  readonly content?: Uint8Array
  readonly executable?: boolean
  /** Bytes of a section without content. */
  readonly size?: number
}

/** Class and byte order of an ELF file, and the loader it needs. */
export interface ElfSpec {
  readonly bits?: 32 | 64
  readonly little?: boolean
  readonly interpreter?: string
}

const [PROGBITS, NOBITS, ALLOC, EXECUTABLE, ALIGNMENT] = [1, 8, 2, 4, 16]

/** Writes whole numbers of one byte order and pointer size, one after the other. */
export function numbers({ bits = 64, little = true }: ElfSpec) {
  const int = (size: 2 | 4 | 8, value: number): Buffer => {
    const buffer = Buffer.alloc(8)
    buffer.writeBigUInt64LE(BigInt(value))
    const number = buffer.subarray(0, size)
    return little ? number : Buffer.from(number.toReversed())
  }
  const all =
    (size: 2 | 4 | 8) =>
    (...values: number[]): Buffer =>
      Buffer.concat(values.map((value) => int(size, value)))
  return { halves: all(2), words: all(4), pointers: all(bits === 64 ? 8 : 4) }
}

/** An ELF file: header, program header of the loader, contents, names of sections, section headers. */
export function elf(sections: readonly SectionSpec[], spec: ElfSpec = {}): Buffer {
  const { bits = 64, little = true, interpreter } = spec
  const { halves, words, pointers } = numbers(spec)
  const sizes = bits === 64 ? { header: 64, program: 56, section: 64 } : { header: 52, program: 32, section: 40 }
  const interp = interpreter === undefined ? [] : [{ name: '.interp', content: Buffer.from(`${interpreter}\0`) }]
  const names = Buffer.from(`\0${[...interp, ...sections].map(({ name }) => `${name}\0`).join('')}.shstrtab\0`)
  const all: SectionSpec[] = [...interp, ...sections, { name: '.shstrtab', content: names }]

  let at = sizes.header + interp.length * sizes.program
  const bodies: Buffer[] = []
  const starts = all.map(({ content }) => {
    const padding = content ? -at & (ALIGNMENT - 1) : 0
    bodies.push(Buffer.alloc(padding), Buffer.from(content ?? []))
    const start = at + padding
    at = start + (content?.length ?? 0)
    return start
  })
  const rows = all.map(({ name, content, executable, size = 0 }, index) =>
    Buffer.concat([
      words(names.indexOf(`\0${name}\0`) + 1, content ? PROGBITS : NOBITS),
      pointers(ALLOC + (executable ? EXECUTABLE : 0), 0, starts[index]!, content?.length ?? size),
      words(0, 0),
      pointers(ALIGNMENT, 0),
    ]),
  )
  const [start, length] = [starts[0]!, all[0]!.content?.length ?? 0]
  const program =
    bits === 64
      ? Buffer.concat([words(3, 4), pointers(start, 0, 0, length, length, 1)])
      : words(3, start, 0, 0, length, length, 4, 1)
  const header = Buffer.concat([
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, bits / 32, little ? 1 : 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    halves(2, 62),
    words(1),
    pointers(0, sizes.header, at),
    words(0),
    halves(sizes.header, sizes.program, interp.length, sizes.section, all.length + 1, all.length),
  ])
  return Buffer.concat([header, ...interp.map(() => program), ...bodies, Buffer.alloc(sizes.section), ...rows])
}
