import type { GoModule } from '../../gobinary/go-binary.ts'
import { bars, names, numbers, type Page, paragraphs, table, titled, words } from '../../page/page.ts'
import type { ImageRecord } from '../../record/record.ts'
import type { Bytes } from '../../units/bytes.ts'
import { formatBytes } from '../../units/bytes.ts'
import { counted } from '../../units/counted.ts'
import { sum } from '../../units/sum.ts'
import { bar } from '../bar.ts'
import { plainForm } from '../form.ts'
import type { GoProgram } from '../../inventory/programs.ts'

/** Most programs shown with their parts; an image with a toolchain has dozens. */
const MOST_PROGRAMS = 3
const MOST_MODULES = 10

/** The Go programs of an image: the parts of the heaviest, and a line for each of the others. */
export function goBlocks({ goBinaries }: ImageRecord): Page {
  const others = goBinaries.slice(MOST_PROGRAMS)
  const title = others.length === 1 ? 'One more Go program' : `${others.length} more Go programs`
  return [
    ...goBinaries.slice(0, MOST_PROGRAMS).flatMap(programBlocks),
    ...titled(title, [otherTable(others.slice(0, MOST_MODULES)), moreLines(others.slice(MOST_MODULES))]),
  ]
}

/** Programs that a packer made unreadable. */
export function packedTable({ packed }: ImageRecord): Page {
  return table(
    [numbers(), words(), names()],
    packed.map(({ path, bytes, packer }) => [formatBytes(bytes), plainForm.prose(packer), plainForm.code(`/${path}`)]),
  )
}

function programBlocks(program: GoProgram): Page {
  const { path, size, layer, notes } = program
  const title = `Go program ${plainForm.code(`/${path}`)}: ${formatBytes(size)} of layer ${layer + 1}`
  const said = notes.map((note) => `Note: ${plainForm.prose(note)}.`)
  return titled(title, [paragraphs(buildLines(program)), partTable(program), paragraphs(said)])
}

/** How it was built: `built by go1.22.12, not stripped, static`, and the settings that affect its size. */
function buildLines({ goVersion, stripped, interpreter, settings }: GoProgram): readonly string[] {
  const go = goVersion === '' ? 'an unknown version of Go' : plainForm.code(goVersion)
  const linked = interpreter === '' ? 'static' : `loaded by ${plainForm.code(interpreter)}`
  const set = Object.entries(settings).map(([name, value]) => plainForm.code(`${name}=${value}`))
  return [
    `built by ${go}, ${stripped ? 'stripped' : 'not stripped'}, ${linked}`,
    ...(set.length === 0 ? [] : [`with ${set.join(' ')}`]),
  ]
}

interface ProgramPart {
  readonly bytes: Bytes
  readonly name: string
}

/** Modules, heaviest first, then what belongs to no function. Together they are the file, to the byte. */
function partTable({ size, modules, buckets }: GoProgram): Page {
  const [shown, others] = [modules.slice(0, MOST_MODULES), modules.slice(MOST_MODULES)]
  const rest = sum(others, ({ bytes }) => bytes)
  const parts: readonly ProgramPart[] = [
    ...shown.map((module) => ({ bytes: module.bytes, name: moduleName(module) })),
    ...(others.length === 0 ? [] : [{ bytes: rest, name: counted(others.length, 'more module') }]),
    ...Object.entries(buckets)
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, bytes]) => ({ bytes, name: `- ${name}` })),
  ]
  const most = Math.max(0, ...parts.map(({ bytes }) => bytes))
  return table(
    [numbers('bytes'), numbers('share'), bars(), names('code by module, and everything else')],
    parts.map(({ bytes, name }) => [formatBytes(bytes), share(bytes, size), bar(bytes, most), name]),
  )
}

/** `12.5 %`: a share of a whole. */
export function share(bytes: Bytes, whole: Bytes): string {
  return whole === 0 ? '' : `${((bytes * 100) / whole).toFixed(1)} %`
}

/** Go's version of a main module that was built from a checkout. */
const DEVELOPMENT = '(devel)'

/** A module with its version and its replacement, if any. */
export function moduleName({ path, version, kind, replacedBy }: GoModule): string {
  if (kind === 'std') return 'standard library'
  if (kind === 'unknown') return 'packages of no known module'
  const known = version === DEVELOPMENT ? '' : plainForm.code(version)
  const name = [plainForm.code(path), known].join(' ').trim()
  const replaced = replacedBy === undefined ? '' : ` => ${plainForm.code(replacedBy)}`
  return `${name}${replaced}${kind === 'main' ? ' (main module)' : ''}`
}

function otherTable(programs: readonly GoProgram[]): Page {
  return table(
    [numbers(), words(), names()],
    programs.map(({ size, stripped, path }) => [
      formatBytes(size),
      stripped ? 'stripped' : 'not stripped',
      plainForm.code(`/${path}`),
    ]),
  )
}

function moreLines(programs: readonly GoProgram[]): Page {
  if (programs.length === 0) return []
  const bytes = sum(programs, ({ size }) => size)
  return paragraphs([`and ${programs.length} more with ${formatBytes(bytes)}`])
}
