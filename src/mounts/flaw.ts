/** `message` is a clause for reports: `the blob is truncated`. */
export interface MountFlaw extends Error {
  readonly name: 'MountFlaw'
}

/** A flaw never ends a run: it becomes the mount's outcome. */
export function mountFlaw(reason: string, cause?: unknown): MountFlaw {
  return Object.assign(new Error(reason, { cause }), { name: 'MountFlaw' as const })
}

export const isMountFlaw = (error: unknown): error is MountFlaw => error instanceof Error && error.name === 'MountFlaw'
