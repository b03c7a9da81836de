import { fail } from '../../errors/errors.ts'
import type { Detail } from '../../inputs/inspect-argv.ts'
import { detailsOf, type Details } from '../../inventory/details.ts'
import type { ImagePorts, Ports } from '../../ports.ts'
import { decodeRecord } from '../../record/decode.ts'
import { makeRecord } from '../../record/make.ts'
import type { WeightRecord } from '../../record/record.ts'
import { stopwatch } from '../stopwatch.ts'
import { recordsOf, weighExisting, type Weighing } from '../weigh/weigh.ts'

/** Returns a stored record as it is. `compress`: work out `download`. Throws `image.*`, `record.unreadable`. */
export async function inspect(ports: ImagePorts, reference: string, compress: boolean): Promise<WeightRecord> {
  const written = await readRecord(ports, reference)
  if (written !== undefined) return written
  return makeRecord(recordsOf(await weigh(ports, reference, compress)), null, ports.clock.now())
}

/** One layer, path or Go module. Throws `image.*`, `inspect.*`. */
export async function inspectDetail(
  ports: ImagePorts,
  reference: string,
  detail: Detail,
  compress: boolean,
): Promise<Details> {
  const { weighed } = await weigh(ports, reference, compress)
  return detailsOf(
    weighed.map(({ image, inventory, record }) => ({ image, inventory, name: record.name })),
    detail,
  )
}

function weigh(ports: ImagePorts, reference: string, compress: boolean): Promise<Weighing> {
  return weighExisting(ports, stopwatch(ports.clock), { name: reference, reference, compress })
}

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
