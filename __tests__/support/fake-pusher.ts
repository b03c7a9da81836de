import { fail } from '../../src/errors.ts'
import type { Pusher } from '../../src/ports.ts'

/** A registry that takes all names but one, and tells `pushed` of them; `ready` throws where nothing is there to push. */
export const fakePusher = (pushed: string[], ready: () => void, refused?: string): Pusher => ({
  async push({ push, build }, done) {
    ready()
    for (const name of push.names) {
      if (name === refused) throw fail('push.failed', { reference: name, detail: 'denied' })
      pushed.push(name)
      done(name, build.digest)
    }
  },
})
