import { channel } from 'node:diagnostics_channel'

/** A program being started; `directory` is undefined for our own. */
export interface Started {
  readonly words: readonly string[]
  readonly directory: string | undefined
}

const STARTED = channel('weighbridge:started')

/** Called by the one seam that starts programs (docs/adr/0005). */
export function tellStarted(started: Started): void {
  if (STARTED.hasSubscribers) STARTED.publish(started)
}

/** Calls `hear` for each program that is started, until disposed. */
export function onStarted(hear: (started: Started) => void): Disposable {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is published on this channel
  const listener = (started: unknown): void => hear(started as Started)
  STARTED.subscribe(listener)
  return { [Symbol.dispose]: () => STARTED.unsubscribe(listener) }
}
