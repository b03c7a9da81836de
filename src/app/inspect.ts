import type { Detail } from '../inputs/inspect-argv.ts'
import type { Ports } from '../ports.ts'
import type { Record } from '../record/record.ts'
import { decodeRecord } from '../record/decode.ts'
import { makeRecord } from '../record/make.ts'
import { detailsOf, type Details } from '../report/inspection/detail.ts'
import { fail } from '../errors.ts'
import { stopwatch } from './stopwatch.ts'
import { recordsOf, weighExisting, type Weighing } from './weigh.ts'

/**
 * Weighs an image that exists (a reference, an archive, a layout) as a record of no commit; `compress` works out `download`
 * where it takes time. Throws `image.*`.
 */
export async function inspect(ports: Ports, reference: string, compress: boolean): Promise<Record> {
  return makeRecord(recordsOf(await weigh(ports, reference, compress)), null, ports.clock.now())
}

/** Looks at one thing of an image: a layer, a path, a Go module. Throws `image.*`, `inspect.*`. */
export async function inspectDetail(
  ports: Ports,
  reference: string,
  detail: Detail,
  compress: boolean,
): Promise<Details> {
  const { weighed } = await weigh(ports, reference, compress)
  return detailsOf(weighed, detail)
}

function weigh(ports: Ports, reference: string, compress: boolean): Promise<Weighing> {
  return weighExisting(ports, stopwatch(ports.clock), { name: reference, reference, compress })
}

/** One side of a comparison: an image as `inspect` takes it, or a record that was written earlier. */
export async function side(ports: Ports, reference: string): Promise<Record> {
  const text = reference.endsWith('.json') ? await ports.files.read(reference) : undefined
  if (text === undefined) return inspect(ports, reference, true)
  const decoded = decodeRecord(text)
  if (decoded.kind === 'record') return decoded.record
  throw fail('record.unreadable', { path: reference, detail: decoded.reason })
}
