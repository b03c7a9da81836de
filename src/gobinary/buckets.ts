import type { ElfSection } from './elf.ts'
import type { Bucket } from './go-binary.ts'

/**
 * Buckets by section name; the first match counts. The names are those of Go's linker (cmd/link, data.go and elf.go, Go
 * 1.18 to 1.27; position-independent programs prefix `.data.rel.ro`) and of the GNU and LLVM linkers.
 */
const NAMED: readonly (readonly [RegExp, Bucket])[] = [
  [/^\.text$/, 'other code'],
  [/^\.z?debug_|^\.gnu_debugdata$|^\.gdb_index$|^\.stab/, 'debug info'],
  [/^\.(symtab|strtab|symtab_shndx)$/, 'symbol table'],
  // Stripping leaves a link to debug info in another file.
  [/^\.(shstrtab|gnu_debuglink|gnu_debugaltlink)$/, 'headers and padding'],
  // Go 1.27 gave type descriptors a section of their own. Before, moduledata's types and etypes span all of .rodata.
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

/** The bucket of a section. The code of functions is taken out of `.text` afterwards, and the rest stays `other code`. */
export function bucketOf(section: ElfSection): Bucket {
  const named = NAMED.find(([name]) => name.test(section.name))
  if (named) return named[1]
  return section.executable ? 'other code' : 'embedded files or unknown'
}

const KEPT_FOR_DEBUGGING: ReadonlySet<Bucket> = new Set(['debug info', 'symbol table'])

/** Whether stripping removes a section. */
export function isForDebugging(section: ElfSection): boolean {
  return KEPT_FOR_DEBUGGING.has(bucketOf(section))
}
