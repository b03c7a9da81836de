import type { LinkerFlags } from '../plan/linker-flags.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Advice } from './advice.ts'
import { isOwnLayer, type AdviceFacts } from './advice-facts.ts'
import { usesIn } from './survey.ts'
import type { GoProgram } from '../inventory/programs.ts'

/** Our programs with a symbol table or debug info, except ready-made ones, which only their authors can strip. */
export function strip(facts: AdviceFacts): readonly Advice[] {
  const { goBinaries, lines } = facts
  const useOf = usesIn(facts)
  return goBinaries
    .filter(({ path, layer, stripped }) => !stripped && isOwnLayer(facts, layer) && useOf(path) === 'kept')
    .flatMap((binary) => {
      const { path, layer } = binary
      const line = lines.compiled[layer] ?? null
      if (line === 'elsewhere') return []
      const flag = flagFor(binary, lines.linkerFlags[layer] ?? null)
      return [
        {
          kind: 'strip',
          saving: savedByStripping(binary),
          paths: [path],
          files: 1,
          layer,
          hiddenBy: null,
          line,
          ...(flag !== undefined && { flag }),
        },
      ]
    })
}

/** `-ldflags="-s -w"` with the flags used now, from the Dockerfile or the program; undefined if neither is known. */
function flagFor({ linkerFlags, settings }: GoProgram, ofFile: LinkerFlags | null): string | undefined {
  if (ofFile && ofFile.flags !== '') return option(ofFile)
  if (linkerFlags !== undefined) return linkerFlags === '' ? undefined : option({ flags: linkerFlags, quote: '"' })
  // With -trimpath a program does not record its flags; one without any setting records nothing at all.
  const saysNone = settings['-trimpath'] !== 'true' && Object.keys(settings).length > 0
  return ofFile || saysNone ? option({ flags: '', quote: '"' }) : undefined
}

function option({ flags, quote }: LinkerFlags): string {
  const others = flags
    .replaceAll(/(?<!\S)--?[sw](?:=\S*)?(?!\S)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return `-ldflags=${quote}${`-s -w ${others}`.trim()}${quote}`
}

/** How much a program shrinks; at least, for an unknown layout: the recorded flag may add a page to two segments. */
function savedByStripping({ size, strippedSize, buckets, settings }: GoProgram): Bytes {
  if (strippedSize !== null) return size - strippedSize
  const pages = settings['-trimpath'] === 'true' ? 0 : 2 * (SMALL_PAGES.has(settings['GOARCH'] ?? '') ? 4096 : 65_536)
  return Math.max(0, (buckets['symbol table'] ?? 0) + (buckets['debug info'] ?? 0) - pages)
}

/** Architectures for which Go's linker aligns segments to 4 KiB (cmd/link, FlagRound); 64 KiB is the most. */
const SMALL_PAGES = new Set(['amd64', '386'])
