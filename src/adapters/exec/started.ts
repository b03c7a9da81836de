import { channel } from 'node:diagnostics_channel'

/** A program that is started; `directory` where it is not our own. */
export interface Started {
  readonly words: readonly string[]
  readonly directory: string | undefined
}

const STARTED = channel('weighbridge:started')

/** Tells who listens which program is started, by the one seam that starts them (docs/adr/0005). */
export function tellStarted(started: Started): void {
  if (STARTED.hasSubscribers) STARTED.publish(started)
}

/** Lets `hear` know of every program from now on, until what it gives is disposed. */
export function onStarted(hear: (started: Started) => void): Disposable {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is published on this channel
  const listener = (started: unknown): void => hear(started as Started)
  STARTED.subscribe(listener)
  return { [Symbol.dispose]: () => STARTED.unsubscribe(listener) }
}
