import { Worker } from 'node:worker_threads'
import type { Layer } from '../../image/layer.ts'
import { unpackLayer } from '../../image/packed-layer.ts'
import { codeOf } from '../exec/error-code.ts'
import { unpackError, type LayerJob, type Said } from './layer-job.ts'
import type { Listening } from './read-part.ts'

/** One job at a time. */
export interface LayerThread {
  /** Rejects with the error of reading, and with the reason of `ended`; then the thread must be ended. */
  readonly read: (job: LayerJob, listening: Listening) => Promise<Layer>
  readonly isGone: () => boolean
  readonly end: () => Promise<unknown>
}

/**
 * MB for new objects. With less, chunks that are still read count as old and wait for a longer collection; with Node's own
 * limit, two threads take 30 MB more, and no less time.
 */
const YOUNG = 8

/** A thread that runs `program`. Throws if the system refuses it. */
export function startThread(program: string): LayerThread {
  const worker = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
  let hear: ((said: Said) => void) | undefined
  let broke: ((error: unknown) => void) | undefined
  let gone = false
  worker.on('message', (said) => hear?.(said))
  worker.on('error', (error) => broke?.(error))
  worker.on('exit', (code) => {
    gone = true
    broke?.(new Error(`a thread ended with code ${code} while it read a layer`))
  })
  return {
    async read(job, { ended, told }) {
      const stop = (): void => broke?.(ended.reason)
      ended.addEventListener('abort', stop)
      worker.ref()
      try {
        return await new Promise<Layer>((resolve, reject) => {
          broke = reject
          hear = (said) => {
            if (said.kind === 'read') told?.(said.bytes)
            else if (said.kind === 'failed') reject(unpackError(said.error))
            else resolve(unpackLayer(said.layer) ?? Promise.reject(new Error('a thread gave half a layer')))
          }
          worker.postMessage(job, [])
        })
      } finally {
        ended.removeEventListener('abort', stop)
        worker.unref() // an idle thread does not keep the process alive
      }
    },
    isGone: () => gone,
    end: () => worker.terminate(),
  }
}

/** Whether the system had no thread, memory or file left for a thread to start with. */
export const isRefusal = (error: unknown): boolean => REFUSALS.has(codeOf(error))

const REFUSALS: ReadonlySet<unknown> = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM', 'ERR_WORKER_INIT_FAILED'])
