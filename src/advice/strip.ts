import type { LinkerFlags } from '../plan/linker-flags.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Advice } from './advice.ts'
import { isOwnLayer, type AdviceFacts } from './advice-facts.ts'
import { usesIn } from './survey.ts'
import type { GoProgram } from '../inventory/programs.ts'

/**
 * Programs of ours that keep their symbol table or debug info: `-ldflags="-s -w"` leaves both out. Not those that come
 * ready-made out of another image or from an address: only their authors build them.
 */
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

/**
 * `-ldflags="-s -w"` with the flags that the program is linked with now, as its Dockerfile has them, or else as it says
 * itself: who sets its version so must not lose that. Undefined where neither is known.
 */
function flagFor({ linkerFlags, settings }: GoProgram, ofFile: LinkerFlags | null): string | undefined {
  if (ofFile && ofFile.flags !== '') return option(ofFile)
  if (linkerFlags !== undefined) return linkerFlags === '' ? undefined : option({ flags: linkerFlags, quote: '"' })
  // With -trimpath a program does not say; one without any setting says nothing at all.
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

/**
 * What the file of a program shrinks by: exactly, where its layout is understood. Otherwise never less than is said here:
 * without -trimpath the flag itself gets into the program (debug.BuildSetting), and the few bytes may take a new page in
 * each of the two segments that hold it.
 */
function savedByStripping({ size, strippedSize, buckets, settings }: GoProgram): Bytes {
  if (strippedSize !== null) return size - strippedSize
  const pages = settings['-trimpath'] === 'true' ? 0 : 2 * (SMALL_PAGES.has(settings['GOARCH'] ?? '') ? 4096 : 65_536)
  return Math.max(0, (buckets['symbol table'] ?? 0) + (buckets['debug info'] ?? 0) - pages)
}

/** Where Go's linker aligns segments to 4 KiB (cmd/link, FlagRound); 64 KiB is the most. */
const SMALL_PAGES = new Set(['amd64', '386'])
