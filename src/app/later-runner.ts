import type { ProgressDisplay, Runner } from '../runner.ts'
import { pending, type Pending } from '../units/pending.ts'

interface LaterRunner {
  readonly runner: Runner
  /** Says what was held back, and from then on everything at once. Ends once all is said, with the group that is open. */
  readonly release: () => Promise<void>
}

type Say = () => void

/** A group that has begun; none begins before it has ended. */
interface Held {
  readonly title: string
  readonly said: Say[]
  readonly ended: Pending<void>
  isShown: boolean
}

/** Holds back what is said by work that goes on beside other work, so that the two do not mix in the log. */
export function laterRunner(runner: Runner): LaterRunner {
  const held: (Say | Held)[] = []
  let open: Held | undefined
  let isReleased = false
  const views = laterViews(runner.progress)

  function tell(say: Say): void {
    if (open) return open.isShown ? say() : void open.said.push(say)
    if (isReleased) say()
    else held.push(say)
  }
  async function group<T>(title: string, work: () => Promise<T>): Promise<T> {
    if (isReleased) return await runner.group(title, work)
    const its: Held = { title, said: [], ended: pending(), isShown: false }
    held.push(its)
    open = its
    try {
      return await work()
    } finally {
      open = undefined
      its.ended.resolve()
    }
  }
  const show = (its: Held): Promise<void> =>
    runner.group(its.title, async () => {
      its.said.forEach((say) => say())
      its.isShown = true
      await its.ended.promise
    })
  return {
    runner: {
      ...runner,
      group,
      info: (line) => tell(() => runner.info(line)),
      annotate: (annotation) => tell(() => runner.annotate(annotation)),
      ...(runner.details && { details: (title, lines) => tell(() => runner.details?.(title, lines)) }),
      ...(runner.debug && { debug: (line) => tell(() => runner.debug?.(line)) }),
      ...(views && { progress: views.progress }),
    },
    async release() {
      views?.show()
      for (let next = held.shift(); next !== undefined; next = held.shift()) {
        if (typeof next === 'function') next()
        else await show(next)
      }
      isReleased = true
    },
  }
}

/** Views of what is going on: the terminal has place for those of one work. */
function laterViews(shown: ProgressDisplay | undefined) {
  if (shown === undefined) return undefined
  const waiting = new Set<Say>()
  let isShown = false
  function live(view: Parameters<NonNullable<ProgressDisplay['live']>>[0]): Disposable {
    let its: Disposable | undefined
    const show = (): void => void (its = shown?.live?.(view))
    if (isShown) show()
    else waiting.add(show)
    return {
      [Symbol.dispose]() {
        waiting.delete(show)
        its?.[Symbol.dispose]()
      },
    }
  }
  const progress: ProgressDisplay = {
    line: (text) => isShown && shown.line(text),
    live: shown.live && live,
  }
  return {
    progress,
    show() {
      isShown = true
      waiting.forEach((each) => each())
    },
  }
}
