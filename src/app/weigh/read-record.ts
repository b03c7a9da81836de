import { fail } from '../../errors/errors.ts'
import type { Ports } from '../../ports.ts'
import { decodeRecord } from '../../record/decode.ts'
import type { WeightRecord } from '../../record/record.ts'

/** A record from `--json`; undefined without the file or with another ending. Throws `record.unreadable`. */
export async function readRecord(
  { files }: Pick<Ports, 'files'>,
  reference: string,
): Promise<WeightRecord | undefined> {
  if (!reference.endsWith('.json')) return undefined
  const text = await files.read(reference, LONGEST_RECORD).catch((error: unknown) => {
    throw fail('record.unreadable', { path: reference, detail: error instanceof Error ? error.message : '' }, error)
  })
  if (text === undefined) return undefined
  const decoded = decodeRecord(text)
  if (decoded.kind === 'record') return decoded.record
  throw fail('record.unreadable', { path: reference, detail: decoded.reason })
}

/** Bytes; enough for a million files with a cause each, and half of the longest JavaScript string. */
const LONGEST_RECORD = 256 * 1024 * 1024
