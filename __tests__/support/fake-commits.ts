import type { CommitFacts } from '../../src/baseline/commit-facts.ts'
import type { Commits } from '../../src/ports.ts'
import type { World } from './world.ts'

export const HEAD = 'a'.repeat(40)
export const PARENT = 'b'.repeat(40)
/** The checkout's facts, unless a world says otherwise. */
export const FACTS: CommitFacts = { head: HEAD, parents: [PARENT], dirty: false, isWhole: true, prefix: '' }

/** The commits of a world: the head in /repo, and its parent, the base, in /base. */
export function fakeCommits(world: World): Commits {
  return {
    facts: async () => ({ kind: 'found', value: world.facts ?? FACTS }),
    resolve: async (name) => ({ kind: 'found', value: { commit: name, branch: false } }),
    branchNow: async () => ({ kind: 'found', value: PARENT }),
    tags: async () => ({ kind: 'found', value: new Map() }),
    defaultBranch: async () => ({ kind: 'found', value: { commit: PARENT, name: 'origin/main' } }),
    mergeBase: async () => ({ kind: 'found', value: PARENT }),
    isCommitted: async () => true,
    file: async (commit, path) => ({ kind: 'found', value: world.committed?.[commit]?.[path] ?? null }),
    changes: async () => ({
      kind: 'found',
      value: { root: '/repo', directory: '/repo', translate: (path) => path, changes: world.changes ?? [] },
    }),
    standing: async () => ({
      kind: 'found',
      value: {
        root: '/repo',
        directory: '/repo',
        beside: world.beside ?? [],
        keptBy: (work) => work().then(() => world.kept ?? []),
        translate: (path) => path,
      },
    }),
    beside: async () => ({ kind: 'found', value: new Set() }),
    isAncestor: async () => ({ kind: 'found', value: true }),
    ancestors: async () => ({ kind: 'found', value: [] }),
    rebased: async () => ({ kind: 'found', value: [] }),
    checkout: async () => ({
      kind: 'found',
      value: {
        root: '/base',
        directory: '/base',
        beside: world.beside ?? [],
        isWhole: world.isWhole ?? true,
        copied: (world.beside ?? []).reduce((sum, { bytes }) => sum + bytes, 0),
        keptBy: (work) => work().then(() => world.kept ?? []),
        translate: (path) => path.replace(/^\/repo\b/, '/base'),
        [Symbol.asyncDispose]: async () => {},
      },
    }),
    ...world.commits,
  }
}
