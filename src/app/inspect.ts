import type { Ports } from '../ports.ts'
import type { Record } from '../record/record.ts'
import { decodeRecord } from '../record/decode.ts'
import { makeRecord } from '../record/make.ts'
import { fail } from '../errors.ts'
import { stopwatch } from './stopwatch.ts'
import { weighExisting } from './weigh.ts'

/** Weighs an image that exists (a reference, an archive, a layout) as a record of no commit. Throws `image.*`. */
export async function inspect(ports: Ports, reference: string): Promise<Record> {
  const { records } = await weighExisting(ports, stopwatch(ports.clock), { name: reference, reference })
  return makeRecord(records, null, ports.clock.now())
}

/** One side of a comparison: an image as `inspect` takes it, or a record that was written earlier. */
export async function side(ports: Ports, reference: string): Promise<Record> {
  const text = reference.endsWith('.json') ? await ports.files.read(reference) : undefined
  if (text === undefined) return inspect(ports, reference)
  const decoded = decodeRecord(text)
  if (decoded.kind === 'record') return decoded.record
  throw fail('record.unreadable', { path: reference, detail: decoded.reason })
}
