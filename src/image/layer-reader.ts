import type { Analysis } from '../gobinary/go-binary.ts'
import type { Bytes } from '../units/bytes.ts'
import { bodyReader } from './body.ts'
import { entryList } from './entry-list.ts'
import { globalNames } from './global-names.ts'
import { layerEntry, type EntryFacts } from './layer-entry.ts'
import type { LayerEntries, LayerProgram, Flaw } from './layer.ts'
import { tarReader } from '../archive/tar.ts'

export interface ProgramReader {
  /** Whether to keep a file that begins with `start`, which may be only a few bytes. */
  readonly mayBeProgram: (start: Uint8Array) => boolean
  readonly readProgram: (file: Uint8Array) => Analysis
}

interface LayerReader {
  push(chunk: Uint8Array): Flaw | undefined
  /** Bytes missing if the layer stops here; 0 if it may end. */
  missing(): Bytes
  /** What was read, and any flaw of the layer as a whole. */
  end(): {
    readonly entries: LayerEntries
    readonly programs: readonly LayerProgram[]
    readonly flaw: Flaw | undefined
  }
}

export function layerReader({ mayBeProgram, readProgram }: ProgramReader): LayerReader {
  const tar = tarReader()
  const list = entryList()
  const globals = globalNames()
  const programs: LayerProgram[] = []
  const body = bodyReader(mayBeProgram)
  let open: EntryFacts | undefined

  function close(): void {
    if (!open) return
    const { sha256, program } = body.end()
    const analysis = program ? readProgram(program) : { kind: 'other' as const }
    if (analysis.kind !== 'other') programs.push({ position: list.length(), analysis })
    list.add(open, sha256)
    open = undefined
  }

  function push(chunk: Uint8Array): Flaw | undefined {
    for (const token of tar.push(chunk)) {
      if (token.kind === 'data') {
        if (open) body.add(token.bytes)
        continue
      }
      close()
      if (token.kind === 'broken') return token
      if (token.kind === 'global') {
        const flaw = globals.add(token, list.length())
        if (flaw) return flaw
        continue
      }
      const entry = layerEntry(token.entry)
      if (typeof entry === 'string') return { offset: token.entry.offset, detail: entry }
      open = entry
      body.begin(entry?.kind === 'file' ? entry.bytes : 0, token.entry.whole)
    }
    return undefined
  }

  function end() {
    close()
    const entries = list.entries()
    return { entries, programs, flaw: globals.flawWith(entries) }
  }

  return { push, missing: tar.missing, end }
}
