import type { Change } from '../../plan/changed-input.ts'

/** Why an image is built and not carried forward. */
export interface WhyBuilt {
  /** As a clause. */
  readonly reason: string
  /** Whether something that it is made of differs from the base; else nobody can tell. */
  readonly isChanged: boolean
}

export const changed = (reason: string): WhyBuilt => ({ reason, isChanged: true })
export const untold = (reason: string): WhyBuilt => ({ reason, isChanged: false })

/** Because of a path that a build reads. */
export function changeReason(change: Change): WhyBuilt {
  switch (change.kind) {
    case 'uncommitted':
      return changed(`${change.path} is not committed`)
    case 'git directory':
      return untold(`it can take ${change.path}, which differs at each commit`)
    case 'tracked':
    case 'folder':
      return changed(`${change.path} changed`)
  }
}
