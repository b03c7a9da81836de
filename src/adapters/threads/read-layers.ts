import type { MessagePort } from 'node:worker_threads'
import { packLayer } from '../../image/packed-layer.ts'
import { packError, type LayerJob, type Said } from './layer-job.ts'
import { readPart } from './read-part.ts'

/** The work of a thread: reads the layers that come through `port`, one after the other, and answers each. */
export function readLayers(port: MessagePort): void {
  const say = (said: Said, memory: readonly ArrayBuffer[] = []): void => port.postMessage(said, [...memory])
  port.on('message', (job: LayerJob) => {
    void read(job).then(
      ({ memory, ...layer }) => say({ kind: 'layer', layer }, memory),
      (error: unknown) => say({ kind: 'failed', error: packError(error) }),
    )
  })

  const read = async (job: LayerJob) =>
    packLayer(await readPart(job, { ended: NEVER, told: (bytes) => say({ kind: 'read', bytes }) }))
}

/** A run that is cancelled ends the thread. */
const NEVER = new AbortController().signal
