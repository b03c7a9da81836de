import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import { isForDebugging } from './buckets.ts'
import { findBuildInfo } from './build-info.ts'
import { bytesIn, type Elf, type Range, type ElfSection } from './elf.ts'
import { growthOf, upTo, type Growth } from './strip-growth.ts'

/**
 * The program's size if built with `-ldflags="-s -w"`, found by laying out its file as Go's linker does (cmd/link,
 * data.go and elf.go, Go 1.18 to 1.27). Undefined for another linker's layout (cgo with external linking).
 */
export function strippedSize(file: Uint8Array, elf: Elf): Bytes | undefined {
  const [, , sectionHeaders] = elf.headers
  const information = findBuildInfo(file, elf)
  const growth = information && growthOf(file, information)
  const loads = loadsOf(file, elf)
  const last = loads.at(-1)
  // Go's linker puts the headers before all sections; GNU's and LLVM's put them after.
  const [first] = elf.sections.filter((each) => !isForDebugging(each)).toSorted(inOrder)
  if (!growth || !last || !first || !sectionHeaders || sectionHeaders.start > first.start) return undefined
  const places = placesOf(elf, loads, alignments(file, elf))
  const names = elf.sections.find(({ name }) => name === '.shstrtab')
  if (!places || !names || elf.sections.some(isEndless)) return undefined
  let at = first.start
  for (const { section, align } of places) at = upTo(at, align) + section.size + grown(file, section, growth)
  // Up to Go 1.20 the names are among the read-only sections, and the file ends with a whole page.
  const stripped = names.start < last.start + last.size ? upTo(at, last.align) : at
  return stripped <= file.length ? stripped : undefined
}

/** More section names than any program has: splitting them would make a huge array. */
const isEndless = ({ name, size }: ElfSection): boolean => name === '.shstrtab' && size > 1024 * 1024

type Aligned = Range & { readonly align: Bytes }

interface AlignedSection {
  readonly section: ElfSection
  readonly align: Bytes
}

/** The remaining sections, with the largest alignment that leads to where each is; undefined if none does. */
function placesOf(
  { sections }: Elf,
  loads: readonly Aligned[],
  asked: ReadonlyMap<ElfSection, Bytes>,
): readonly AlignedSection[] | undefined {
  const last = loads.at(-1)!
  const pages = new Map(loads.map(({ start, align }) => [start, align]))
  const kept = sections.filter((each) => !isForDebugging(each)).toSorted(inOrder)
  const places: AlignedSection[] = []
  let at = kept[0]?.start ?? 0
  for (const section of kept) {
    const { start, size } = section
    const isLoaded = start < last.start + last.size
    // The header may ask for less than the symbols in the section, which the linker goes by.
    const least = asked.get(section) ?? 1
    const fits = (align: Bytes) => align >= least && upTo(at, align) === start
    const page = isLoaded ? pages.get(start) : last.align
    const align = page ?? [32, 16, 8, 4, 2, 1, least].find(fits)
    if (align === undefined) return undefined
    places.push({ section, align })
    at = start + size
  }
  return places
}

const inOrder = (one: Range, other: Range): number => one.start - other.start || one.size - other.size

/** What a section gains: two hold the build information, and a third loses removed sections' names. */
function grown(file: Uint8Array, { name, start, size }: ElfSection, growth: Growth): Bytes {
  if (name === '.go.buildinfo') return growth.information
  if (name === '.rodata') return growth.text
  if (name !== '.shstrtab') return 0
  const names = bytesIn(file, { start, size }).toString('latin1').split('\0')
  const gone = names.filter((each) => isForDebugging({ name: each, executable: false, start: 0, size: 0 }))
  return -sum(gone, (each) => each.length + 1)
}

const [SHT_NULL, SHT_NOBITS, PT_LOAD] = [0, 8, 1]

function alignments(file: Uint8Array, elf: Elf): ReadonlyMap<ElfSection, Bytes> {
  const wide = file[4] === 2
  const table = tableOf(elf, elf.headers[2], wide ? 64 : 40)
  const kept = table.filter((entry) => ![SHT_NULL, SHT_NOBITS].includes(elf.view.getUint32(entry + 4, elf.little)))
  if (kept.length !== elf.sections.length) return new Map()
  return new Map(elf.sections.map((section, index) => [section, low(elf, kept[index]! + (wide ? 48 : 32))]))
}

function loadsOf(file: Uint8Array, elf: Elf): readonly Aligned[] {
  const wide = file[4] === 2
  return tableOf(elf, elf.headers[1], wide ? 56 : 32)
    .filter((entry) => elf.view.getUint32(entry, elf.little) === PT_LOAD)
    .map((entry) => ({
      start: low(elf, entry + (wide ? 8 : 4)),
      size: low(elf, entry + (wide ? 32 : 16)),
      align: low(elf, entry + (wide ? 48 : 28)),
    }))
}

/** Where a header table's entries start; none if the table is cut or its entries have another size. */
function tableOf({ view }: Elf, range: Range | undefined, each: Bytes): readonly Bytes[] {
  if (!range || range.start + range.size > view.byteLength || range.size % each !== 0) return []
  return Array.from({ length: range.size / each }, (_, index) => range.start + index * each)
}

/** The lower half of a field of the file's class: all of it in a file of less than 4 GiB. */
function low({ view, little }: Elf, offset: Bytes): Bytes {
  const wide = view.getUint8(4) === 2
  return view.getUint32(offset + (wide && !little ? 4 : 0), little)
}
