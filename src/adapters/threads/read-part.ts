import { fail } from '../../errors/errors.ts'
import { boundedReader } from '../../gobinary/bounded.ts'
import { mayBeElf } from '../../gobinary/elf.ts'
import { readGoBinary } from '../../gobinary/read-go-binary.ts'
import type { Layer } from '../../image/layer.ts'
import { readLayer } from '../../image/read-layer.ts'
import type { Bytes } from '../../units/bytes.ts'
import { codeOf } from '../exec/error-code.ts'
import { fileChunks } from '../oci-layout/file-chunks.ts'
import type { LayerJob } from './layer-job.ts'

/** Until when a layer is read, and who hears of it. */
export interface Listening {
  readonly ended: AbortSignal
  /** Called now and then with the bytes read so far. */
  readonly told: ((read: Bytes) => void) | undefined
}

/** Reads a layer in the thread that calls it. Throws as `readLayer`, and `image.missing-blob` if the file went away. */
export async function readPart({ part, mostParts, ...reading }: LayerJob, { ended, told }: Listening): Promise<Layer> {
  const readProgram = boundedReader(readGoBinary, mostParts)
  try {
    const body = counted(fileChunks(part.path, ended, part), told)
    return await readLayer(body, reading, { mayBeProgram: mayBeElf, readProgram })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    throw fail('image.missing-blob', { ...reading.blob, role: 'it went away while the image was read' }, error)
  }
}

/** Milliseconds between two words on how far a job is. */
const PAUSE = 100

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  told: ((read: Bytes) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  let read: Bytes = 0
  let last = Date.now()
  for await (const chunk of chunks) {
    read += chunk.length
    yield chunk
    if (Date.now() - last < PAUSE) continue
    last = Date.now()
    told?.(read)
  }
}
