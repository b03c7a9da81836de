import { messageFor, WeighbridgeError } from '../../errors/errors.ts'
import type { Ports } from '../../ports.ts'
import { pushedSentence, type Pushed, type PushOutcome } from '../../report/push-outcome.ts'
import { redact } from '../../units/redact.ts'
import { catalogued } from '../system-error.ts'

/**
 * Pushes one after the other, until the first failure, which is returned for the report. `done` is called for each name
 * that is in the registry. Rejects when the run is cancelled.
 */
export async function pushEach<T>(
  { runner, cancelled }: Pick<Ports, 'cancelled' | 'runner'>,
  items: readonly T[],
  push: (item: T, done: (pushed: Pushed) => void) => Promise<void>,
): Promise<PushOutcome> {
  const pushed: Pushed[] = []
  const done = (one: Pushed): void => {
    pushed.push(one)
    runner.info(pushedSentence(one)) // logged now, because a cancelled run has no report
  }
  try {
    for (const item of items) await push(item, done)
    return { kind: 'pushed', pushed }
  } catch (thrown) {
    cancelled.throwIfAborted()
    const error = catalogued(thrown)
    // The image may be in the registry by now, so any failure is reported beside the report.
    const message = error instanceof WeighbridgeError ? messageFor(error, runner.audience) : redact(String(error))
    return { kind: 'failed', message: runner.masked(message), pushed }
  }
}
