import type { Detail } from '../../inputs/inspect-argv.ts'
import { detailsOf, type Details } from '../../inventory/details.ts'
import type { ImagePorts } from '../../ports.ts'
import { makeRecord } from '../../record/make.ts'
import type { WeightRecord } from '../../record/record.ts'
import { stopwatch } from '../stopwatch.ts'
import { readRecord } from '../weigh/read-record.ts'
import { weighExisting } from '../weigh/weigh-existing.ts'
import { recordsOf } from '../weigh/weigh.ts'

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

function weigh(ports: ImagePorts, reference: string, compress: boolean): ReturnType<typeof weighExisting> {
  return weighExisting(ports, stopwatch(ports.clock), { name: reference, reference, compress })
}
