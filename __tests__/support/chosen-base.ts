import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseBase } from '../../src/app/run/choose-base.ts'
import type { Chosen } from '../../src/baseline/choose.ts'
import type { CommitWorld } from './commit-world.ts'
import { fakePorts } from './ports.ts'
import type { EventFacts } from '../../src/inputs/event-facts.ts'

/** A run on a checkout of depth 1. */
export interface BaseCase {
  /** The ref that actions/checkout fetches at depth 1, and the name of the checked-out commit. */
  readonly ref: string
  readonly commit: string
  readonly event: (hash: CommitWorld['hash']) => EventFacts
  /** A file in the checkout that is in no commit. */
  readonly untracked?: string
}

/** A pull request into main, by names of commits: its head, what it became there, and where main was in the event. */
export const pull = (head: string, merged: string | null = null, base: string | null = null): BaseCase['event'] => {
  return (hash) => ({
    kind: 'pull_request',
    defaultBranch: 'main',
    number: 7,
    head: hash[head]!,
    baseRef: 'main',
    base: base === null ? null : hash[base]!,
    merged: merged === null ? null : hash[merged]!,
    merge: null,
    isFork: false,
  })
}

/** The base that the app chooses for a run. */
export async function chosenBase(world: CommitWorld, { ref, commit, event, untracked }: BaseCase): Promise<Chosen> {
  const directory = await world.checkedOut(ref, commit)
  if (untracked !== undefined) await writeFile(join(directory, untracked), '')
  await using commits = world.open(directory)
  const { ports } = fakePorts({ event: event(world.hash) })
  return await chooseBase({ ...ports, commits }, { checkout: await commits.facts(), base: '', jobs: [] })
}
