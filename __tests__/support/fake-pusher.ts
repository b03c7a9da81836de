import { fail } from '../../src/errors/errors.ts'
import type { Pusher } from '../../src/ports.ts'

/** Names that do not end well. */
interface Registry {
  readonly refused?: string | undefined
  readonly unseen?: string | undefined
}

/**
 * A registry that takes all names but `refused`, does not say afterwards what it has at `unseen`, and tells `pushed` of what it
 * took; `ready` throws where nothing is there to push.
 */
export const fakePusher = (pushed: string[], ready: () => void, { refused, unseen }: Registry): Pusher => ({
  async push({ push, build }, done, say) {
    ready()
    for (const name of push.names) {
      say(`${name}: Pushing`)
      if (name === refused) throw fail('push.failed', { reference: name, detail: 'denied' })
      pushed.push(name)
      done(name, name === unseen ? '' : build.digest)
      if (name === unseen) throw fail('push.unconfirmed', { reference: name, detail: 'EOF' })
    }
  },
})
