import type { Acceptances } from '../../src/ports.ts'
import type { Permission } from './github-labels.ts'

/** The `Acceptances` port in memory, with additions for tests. */
export interface FakeAcceptances extends Acceptances {
  /** Sets a label. `at` is ISO 8601 in UTC. */
  label(by: string, name: string, at: string): void
  unlabel(name: string): void
  /** What a person may do; those who are not given may read. */
  may(login: string, permission: Permission): void
  /** Why nothing can be found out from now on. */
  fail(reason: string): void
}

/** No label is set. Logins that end with `[bot]` are not persons. */
export function fakeAcceptances(): FakeAcceptances {
  const labels = new Map<string, { readonly by: string; readonly at: string }>()
  const people = new Map<string, Permission>()
  let failure: string | undefined
  return {
    async find(label) {
      if (failure !== undefined) return miss(failure)
      const value = labels.get(label.toLowerCase())
      if (value === undefined) return { ...miss('the pull request does not have it'), absent: true }
      if (value.by.endsWith('[bot]')) return miss(`${value.by} set it, which is not a person`)
      const mayWrite = ['admin', 'write'].includes(people.get(value.by) ?? 'read')
      return mayWrite ? { kind: 'found', value } : miss(`${value.by} set it, who may not write to acme/shop`)
    },
    label: (by, name, at) => void labels.set(name.toLowerCase(), { by, at }),
    unlabel: (name) => void labels.delete(name.toLowerCase()),
    may: (login, permission) => void people.set(login, permission),
    fail: (reason) => void (failure = reason),
  }
}

const miss = (reason: string) => ({ kind: 'miss', reason }) as const
