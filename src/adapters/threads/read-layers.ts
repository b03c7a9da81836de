import type { MessagePort } from 'node:worker_threads'
import { boundedReader } from '../../gobinary/bounded.ts'
import { mayBeElf } from '../../gobinary/elf.ts'
import { readGoBinary } from '../../gobinary/read-go-binary.ts'
import { packLayer } from '../../image/packed-layer.ts'
import { readLayer } from '../../image/read-layer.ts'
import type { Bytes } from '../../units/bytes.ts'
import { fileChunks } from '../oci-layout/file-chunks.ts'
import { packError, type LayerJob, type Said } from './layer-job.ts'

/** Milliseconds between two words on how far a job is. */
const PAUSE = 100

/** The work of a thread: reads the layers that come through `port`, one after the other, and answers each. */
export function readLayers(port: MessagePort): void {
  const say = (said: Said, memory: readonly ArrayBuffer[] = []): void => port.postMessage(said, [...memory])
  port.on('message', (job: LayerJob) => {
    void read(job).then(
      ({ memory, ...layer }) => say({ kind: 'layer', layer }, memory),
      (error: unknown) => say({ kind: 'failed', error: packError(error) }),
    )
  })

  async function read({ part, mostParts, ...reading }: LayerJob) {
    const body = counted(fileChunks(part.path, NEVER, part), (bytes) => say({ kind: 'read', bytes }))
    const readProgram = boundedReader(readGoBinary, mostParts)
    return packLayer(await readLayer(body, reading, { mayBeProgram: mayBeElf, readProgram }))
  }
}

/** A run that is cancelled ends the thread. */
const NEVER = new AbortController().signal

async function* counted(chunks: AsyncIterable<Uint8Array>, tell: (read: Bytes) => void): AsyncGenerator<Uint8Array> {
  let read: Bytes = 0
  let last = Date.now()
  for await (const chunk of chunks) {
    read += chunk.length
    yield chunk
    if (Date.now() - last < PAUSE) continue
    last = Date.now()
    tell(read)
  }
}
