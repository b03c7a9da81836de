import { fail } from '../../src/errors/errors.ts'
import type { Pusher } from '../../src/ports.ts'

/** Names whose push fails. */
interface Registry {
  readonly refused?: string | undefined
  readonly unseen?: string | undefined
}

/**
 * A registry that accepts all names but `refused`, does not say afterwards what it has at `unseen`, and calls `pushed`
 * for what it accepted; `ready` throws if there is nothing to push.
 */
export const fakePusher = (pushed: string[], ready: () => void, { refused, unseen }: Registry): Pusher => ({
  async join(name) {
    ready()
    pushed.push(name)
    return `sha256:${'a'.repeat(64)}`
  },
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
