import type { LayerThreads } from '../../layer-threads.ts'
import type { Bytes } from '../../units/bytes.ts'
import { gate } from '../../units/gate.ts'
import { isRefusal, startThread, type LayerThread } from './start-thread.ts'
import { readPart } from './read-part.ts'

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
  /** Threads of a test. */
  readonly start?: (program: string) => LayerThread
}

/**
 * Threads, made when they are needed and used as long as layers wait: an idle one would hold the memory of its largest
 * layer. Without them, this thread reads. Disposing ends them.
 */
export function layerThreads(given: Threads): LayerThreads & AsyncDisposable {
  const { program, most, smallest = SMALLEST, cancelled, start = startThread } = given
  const all = new Set<LayerThread>()
  const idle: LayerThread[] = [] // until the layer that waits takes it
  const turn = gate(most)
  let waiting = 0
  let isRefused = false

  function take(): LayerThread {
    const thread = idle.pop() ?? start(program)
    if (thread.isGone()) return take()
    all.add(thread)
    return thread
  }

  async function end(thread: LayerThread): Promise<void> {
    all.delete(thread)
    await thread.end()
  }

  return {
    read(part, reading, { signal, told }) {
      if (isRefused || most < 2 || part.size < smallest) return undefined
      const listening = { ended: AbortSignal.any([cancelled, signal]), told }
      const job = { part, ...reading }
      waiting += 1
      return turn(async () => {
        waiting -= 1
        listening.ended.throwIfAborted()
        let thread: LayerThread | undefined
        try {
          thread = take()
          const layer = await thread.read(job, listening)
          if (waiting > idle.length) idle.push(thread)
          else await end(thread)
          return layer
        } catch (error) {
          if (thread) await end(thread)
          if (!isRefusal(error)) throw error
          isRefused = true
          return await readPart(job, listening)
        }
      })
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...all].map(end))
    },
  }
}
