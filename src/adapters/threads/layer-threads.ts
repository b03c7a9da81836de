import { Worker } from 'node:worker_threads'
import type { Layer } from '../../image/layer.ts'
import { unpackLayer } from '../../image/packed-layer.ts'
import type { LayerThreads } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'
import { gate } from '../../units/gate.ts'
import { unpackError, type LayerJob, type Said } from './layer-job.ts'

/** A smaller blob is read before a thread for it would have started, which takes some 40 ms. */
const SMALLEST: Bytes = 2 * 1024 * 1024

interface Threads {
  /** The program of a thread (`src/layer-thread.ts`, bundled). */
  readonly program: string
  /** How many at once; with fewer than two, nothing is read by a thread. */
  readonly most: number
  /** The smallest blob that a thread reads. */
  readonly smallest?: Bytes
  readonly cancelled: AbortSignal
}

/** Threads, made when they are needed and used again. Disposing ends them. */
export function layerThreads({
  program,
  most,
  smallest = SMALLEST,
  cancelled,
}: Threads): LayerThreads & AsyncDisposable {
  const all = new Set<Thread>()
  const idle: Thread[] = []
  const turn = gate(most)

  function take(): Thread {
    const found = idle.pop() ?? startThread(program)
    if (found.isGone()) return take()
    all.add(found)
    return found
  }

  return {
    read(part, reading, { signal, told }) {
      if (most < 2 || part.size < smallest) return undefined
      const ended = AbortSignal.any([cancelled, signal])
      return turn(async () => {
        ended.throwIfAborted()
        const thread = take()
        try {
          const layer = await thread.read({ part, ...reading }, ended, told)
          idle.push(thread)
          return layer
        } catch (error) {
          all.delete(thread)
          await thread.end()
          throw error
        }
      })
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...all].map((each) => each.end()))
    },
  }
}

/** One job at a time. */
interface Thread {
  /** Rejects with the error of reading, and with the reason of `ended`; then the thread must be ended. */
  read(job: LayerJob, ended: AbortSignal, told: ((read: Bytes) => void) | undefined): Promise<Layer>
  isGone(): boolean
  end(): Promise<unknown>
}

function startThread(program: string): Thread {
  const worker = new Worker(program)
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
    async read(job, ended, told) {
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
