import { onStarted } from '../exec/started.ts'

/**
 * Does `work` once the next build has been started, which leaves the time for it. Without a build it is not done. If it
 * fails, nothing is told: whoever needs it does it again.
 */
export function besideBuild(work: () => Promise<unknown>): void {
  const listening = onStarted(({ words: [program, , command = ''] }) => {
    if (program !== 'docker' || !/^(?:bake|build)$/.test(command)) return
    listening[Symbol.dispose]()
    // Not before the build: it is told of right before it is started.
    setImmediate(() => void work().catch(() => undefined))
  })
}
