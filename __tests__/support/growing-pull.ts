import { run } from '../../src/app/run/run.ts'
import { stopwatch } from '../../src/app/stopwatch.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { fakeAcceptances, type FakeAcceptances } from './fake-acceptances.ts'
import { fakeComments, type FakeComments } from './fake-comments.ts'
import { HEAD } from './fake-commits.ts'
import { fakePorts } from './ports.ts'
import { pullEvent } from './pull-event.ts'
import { app, BASE, GROWING, inputs } from './shop.ts'
import type { World } from './world.ts'

export const LABEL = 'accept-growth'

/** Pull request 7, whose image may grow by 2,999 bytes from 3,000. */
export interface Pull {
  readonly comments: FakeComments
  readonly acceptances: FakeAcceptances
  /** Sets the label, a minute after the comment's last change unless given. */
  readonly label: (by: string, at?: string) => void
  /** Weighs a head of so many bytes; 0 is one that cannot be built. */
  readonly push: (bytes: number, more?: Partial<Inputs>, world?: World) => ReturnType<typeof told>
}

/** Without a comment or a label yet; only grace may write. */
export function growingPull(): Pull {
  const comments = fakeComments(HEAD)
  const acceptances = fakeAcceptances()
  acceptances.may('grace', 'write')
  return {
    comments,
    acceptances,
    label(by, at = minuteAfter(comments.stored.at(-1)?.updatedAt ?? '2026-11-30T09:00:00.000Z')) {
      acceptances.label(by, LABEL, at)
    },
    push: (bytes, more = {}, world = {}) =>
      told(
        {
          ...GROWING,
          images: (directory) => {
            if (directory === '/base') return [BASE, app(2000)]
            return bytes === 0 ? undefined : [BASE, app(bytes - 1000)]
          },
          event: pullEvent(HEAD),
          comments,
          acceptances,
          ...world,
        },
        { ...inputs('--max-growth', '2999B'), acceptLabel: LABEL, ...more },
      ),
  }
}

const minuteAfter = (time: string) => new Date(Date.parse(time) + 60_000).toISOString()

/** How a run ended, and what it says of acceptances. */
async function told(world: World, given: Inputs) {
  const { ports, seen } = fakePorts(world)
  const report = await run(ports, given, stopwatch(ports.clock))
  const [said] = /^(?!\|).*\b(?:accept|outgrown).*$/m.exec(seen.summary.split('\n').slice(1).join('\n')) ?? []
  return { verdict: report.verdict.status, said }
}
