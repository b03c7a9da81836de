import type { LayerThreads } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'
import { gate } from '../../units/gate.ts'
import { isRefusal, startThread, type LayerThread } from './start-thread.ts'
import { readPart } from './read-part.ts'

/** A smaller blob is read before a thread for it would have started, which takes some 40 ms. */
const SMALLEST: Bytes = 2 * 1024 * 1024
/** Milliseconds after which an idle thread ends: until then, it has the memory of its largest layer. */
const IDLE = 500

interface Threads {
  /** The program of a thread (`src/layer-thread.ts`, bundled). */
  readonly program: string
  /** How many at once; with fewer than two, nothing is read by a thread. */
  readonly most: number
  /** The smallest blob that a thread reads. */
  readonly smallest?: Bytes
  readonly cancelled: AbortSignal
  readonly start?: (program: string) => LayerThread
}

/** Threads, made when they are needed and used again. Without them, this thread reads. Disposing ends them. */
export function layerThreads(given: Threads): LayerThreads & AsyncDisposable {
  const { program, most, smallest = SMALLEST, cancelled, start = startThread } = given
  const all = new Set<LayerThread>()
  const idle = new Map<LayerThread, NodeJS.Timeout>()
  const turn = gate(most)
  let isRefused = false

  function take(): LayerThread {
    for (const [thread, timer] of idle) {
      clearTimeout(timer)
      idle.delete(thread)
      if (!thread.isGone()) return thread
    }
    const started = start(program)
    all.add(started)
    return started
  }

  function keep(thread: LayerThread): void {
    const timer = setTimeout(() => {
      idle.delete(thread)
      void end(thread)
    }, IDLE)
    idle.set(thread, timer.unref())
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
      return turn(async () => {
        listening.ended.throwIfAborted()
        let thread: LayerThread | undefined
        try {
          thread = take()
          const layer = await thread.read(job, listening)
          keep(thread)
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
      for (const timer of idle.values()) clearTimeout(timer)
      await Promise.all([...all].map(end))
    },
  }
}
