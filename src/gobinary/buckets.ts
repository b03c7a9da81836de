import type { ElfSection } from './elf.ts'
import type { Bucket } from './go-binary.ts'

/** Buckets by section name, first match first. Names by Go's linker (cmd/link, Go 1.18 to 1.27), GNU's and LLVM's. */
const NAMED: readonly (readonly [RegExp, Bucket])[] = [
  [/^\.text$/, 'other code'],
  [/^\.z?debug_|^\.gnu_debugdata$|^\.gdb_index$|^\.stab/, 'debug info'],
  [/^\.(symtab|strtab|symtab_shndx)$/, 'symbol table'],
  // Stripping leaves a link to debug info in another file.
  [/^\.(shstrtab|gnu_debuglink|gnu_debugaltlink)$/, 'headers and padding'],
  // Go 1.27 gave type descriptors their own section. Before, moduledata's types and etypes span all of .rodata.
  [/^(\.data\.rel\.ro)?\.go\.type$/, 'type data'],
  [/^(\.data\.rel\.ro)?\.(gopclntab|typelink|itablink|gosymtab)$/, 'runtime tables'],
  [/^(\.data\.rel\.ro)?\.go\./, 'runtime tables'],
  // Read by the loader and by C's unwinder.
  [
    /^\.(interp|dynamic|dynsym|dynstr|hash|gnu\..*|rela?(\..*)?|relr\..*|got(\..*)?|note(\..*)?|comment)$/,
    'runtime tables',
  ],
  [
    /^\.(eh_frame.*|gcc_except_table|(preinit|init|fini)_array|ctors|dtors|jcr|tm_clone_table|ARM\..*)$/,
    'runtime tables',
  ],
  [/^\.l?rodata(\..*)?$|^\.data\.rel\.ro(\..*)?$/, 'strings and read-only data'],
  [/^\.(l?data|data1|sdata|tdata|noptrdata)(\..*)?$/, 'data'],
]

/** The bucket of a section. The code of functions is later taken out of `.text`; the rest stays `other code`. */
export function bucketOf(section: ElfSection): Bucket {
  const named = NAMED.find(([name]) => name.test(section.name))
  if (named) return named[1]
  return section.executable ? 'other code' : 'embedded files or unknown'
}

const KEPT_FOR_DEBUGGING: ReadonlySet<Bucket> = new Set(['debug info', 'symbol table'])

export function isForDebugging(section: ElfSection): boolean {
  return KEPT_FOR_DEBUGGING.has(bucketOf(section))
}
