import type { Bytes } from '../units/bytes.ts'
import { parseJson } from '../units/parse-json.ts'
import type { Elf, Range } from './elf.ts'
import { namedLinkerFlags } from './named-linker-flags.ts'

/** A module of the build, as `go version -m` prints it. */
export interface BuildModule {
  readonly path: string
  readonly version: string
  readonly replacedBy?: string
}

/** What the build wrote into the program (package debug/buildinfo). A field is empty if it wrote none. */
export interface BuildInfo {
  readonly goVersion: string
  readonly main: string
  readonly mainModule: BuildModule | undefined
  readonly dependencies: readonly BuildModule[]
  readonly settings: Readonly<Record<string, string>>
  /** Without values; undefined if the program keeps none, as with `-trimpath`. */
  readonly linkerFlags?: string
}

const BUILD_INFO_MAGIC = Buffer.from('\xff Go buildinf:', 'latin1')

/** Settings that affect the size. Others may hold a secret (`-tags`, C flags), or change with each commit (`vcs.*`). */
const KEPT_SETTINGS = new Set(
  `-buildmode -compiler -trimpath -race -msan -asan CGO_ENABLED GOOS GOARCH GOAMD64 GOARM GOARM64 GO386 GOMIPS
  GOMIPS64 GOPPC64 GORISCV64 GOEXPERIMENT GOFIPS140`.split(/\s+/),
)

/** Limit in bytes for the list of modules, above that of any program. */
const LONGEST: Bytes = 2 ** 22
/** Limit in bytes for Go's version: that of a self-built Go includes a commit and a date. */
const LONGEST_VERSION: Bytes = 1024
const [HEADER, INLINE_STRINGS, SENTINEL, ALIGNMENT] = [32, 2, 16, 16]

/** Where a Go program's build information is: in its section or, without sections, at the magic, aligned to 16. */
export function findBuildInfo(file: Uint8Array, elf: Elf): Range | undefined {
  if (elf.sections.length > 0) return elf.sections.find(({ name }) => name === '.go.buildinfo')
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.length)
  let start = buffer.indexOf(BUILD_INFO_MAGIC)
  while (start !== -1 && start % ALIGNMENT !== 0) start = buffer.indexOf(BUILD_INFO_MAGIC, start + 1)
  return start === -1 ? undefined : { start, size: file.length - start }
}

/** Reads the build information at the start of `bytes`. A string is the reason if it is invalid or predates Go 1.18. */
export function readBuildInfo(bytes: Uint8Array): BuildInfo | string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (buffer.length < HEADER || !buffer.subarray(0, BUILD_INFO_MAGIC.length).equals(BUILD_INFO_MAGIC)) {
    return 'its build information cannot be read'
  }
  if ((buffer[15]! & INLINE_STRINGS) === 0)
    return 'its build information has the form used before Go 1.18, which is not supported'
  const strings = buildStrings(buffer)
  if (!strings) return 'its build information cannot be read'
  const { version, modules } = strings
  return { goVersion: version.text, ...parseModules(withoutSentinels(modules.text)) }
}

interface InlineString {
  readonly text: string
  readonly end: Bytes
}

/** The two strings of the build information at the start of `buffer`; undefined if they are missing or far too long. */
export function buildStrings(
  buffer: Buffer,
): { readonly version: InlineString; readonly modules: InlineString } | undefined {
  const version = inlineString(buffer, HEADER, LONGEST_VERSION)
  const modules = version && inlineString(buffer, version.end, LONGEST)
  return modules && { version, modules }
}

/** A string of at most `longest` bytes, after its length as a varint. */
function inlineString(buffer: Buffer, start: Bytes, longest: Bytes): InlineString | undefined {
  let size = 0
  for (let at = start, scale = 1; at < buffer.length && at < start + 5; at++, scale *= 128) {
    const byte = buffer[at]!
    size += (byte & 0x7f) * scale
    if (byte > 0x7f) continue
    const end = at + 1 + size
    return end > buffer.length || size > longest ? undefined : { text: buffer.toString('latin1', at + 1, end), end }
  }
  return undefined
}

/** The text between two 16-byte marks. The text is UTF-8; the marks are not. */
function withoutSentinels(marked: string): string {
  if (marked.length < 2 * SENTINEL + 1 || marked.at(-SENTINEL - 1) !== '\n') return ''
  return Buffer.from(marked.slice(SENTINEL, -SENTINEL), 'latin1').toString('utf8')
}

function parseModules(text: string): Omit<BuildInfo, 'goVersion'> {
  let main = ''
  const modules: { kind: string; module: BuildModule }[] = []
  const settings = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [kind, first = '', second = ''] = line.split('\t')
    const last = modules.at(-1)
    if (kind === 'path') main = first
    else if (kind === 'mod' || kind === 'dep') modules.push({ kind, module: { path: first, version: second } })
    else if (kind === '=>' && last) {
      last.module = { ...last.module, replacedBy: replacement(first, second) }
    } else if (kind === 'build') addSetting(settings, first)
  }
  const { '-ldflags': ldflags, ...kept } = Object.fromEntries(settings)
  return {
    main,
    mainModule: modules.find(({ kind }) => kind === 'mod')?.module,
    dependencies: modules.filter(({ kind }) => kind === 'dep').map(({ module }) => module),
    settings: kept,
    ...(ldflags !== undefined && { linkerFlags: namedLinkerFlags(ldflags) }),
  }
}

/** A local folder is recorded as the builder wrote it, `/home/me/x`, which must not be published. */
const LOCAL = /^(?:[./]|[A-Za-z]:[\\/])/

function replacement(path: string, version: string): string {
  if (LOCAL.test(path)) return '(local folder)'
  return version === '' || version === '(devel)' ? path : `${path}@${version}`
}

function addSetting(settings: Map<string, string>, setting: string): void {
  const equals = setting.indexOf('=')
  const key = setting.slice(0, equals)
  if (equals > 0 && (KEPT_SETTINGS.has(key) || key === '-ldflags'))
    settings.set(key, unquote(setting.slice(equals + 1)))
}

/** Go quotes a value with a space or quote in it. Quoting that is not valid JSON is kept as written. */
function unquote(value: string): string {
  const unquoted = value.startsWith('"') ? parseJson(value) : undefined
  return typeof unquoted === 'string' ? unquoted : value
}
