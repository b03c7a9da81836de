import type { Bytes } from '../units/bytes.ts'
import { buildStrings } from './build-info.ts'
import { bytesIn, type Range } from './elf.ts'

/** Bytes that the flag itself adds, recorded in `.go.buildinfo` and, for runtime/debug.ReadBuildInfo, in `.rodata`. */
export interface Growth {
  readonly information: Bytes
  readonly text: Bytes
}

const [INFORMATION_ALIGNMENT, STRING_ALIGNMENT] = [16, 32]

/** What `-ldflags="-s -w"` adds to the build information (Go 1.18 or later); undefined if that is unreadable. */
export function growthOf(file: Uint8Array, section: Range): Growth | undefined {
  const strings = buildStrings(bytesIn(file, section))
  if (!strings) return undefined
  const { text, end } = strings.modules
  const added = addedBy(text)
  const length = text.length + added
  return {
    information:
      upTo(end + added + varintLength(length) - varintLength(text.length), INFORMATION_ALIGNMENT) - section.size,
    // It ends with a zero byte (cmd/link, addstrdata).
    text: upTo(length + 1, STRING_ALIGNMENT) - upTo(text.length + 1, STRING_ALIGNMENT),
  }
}

/** With -trimpath the flag is not recorded (cmd/go, load.setBuildInfo); existing flags get longer. */
function addedBy(modules: string): Bytes {
  if (/^build\t-trimpath=true$/m.test(modules)) return 0
  const flags = /^build\t-ldflags=(.*)$/m.exec(modules)?.[1]
  if (flags === undefined) return 'build\t-ldflags="-s -w"\n'.length
  const missing = ['-s', '-w'].filter((flag) => !flags.replaceAll('"', '').split(' ').includes(flag))
  const quotes = flags.startsWith('"') ? 0 : 2
  return missing.join(' ').length + 1 + quotes
}

function varintLength(value: number): Bytes {
  return value < 128 ? 1 : 1 + varintLength(Math.floor(value / 128))
}

export const upTo = (bytes: Bytes, align: Bytes): Bytes => (align <= 1 ? bytes : Math.ceil(bytes / align) * align)
