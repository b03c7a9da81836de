import type { EventFacts } from '../inputs/event-facts.ts'
import { isRelease } from './release.ts'

/** Whether a run may use what others left in the Actions cache: a release uses nothing from it (issue 12, line 2). */
export const readsActionsCache = (event: EventFacts): boolean => !isRelease(event)
