import { actionLog } from '../../src/adapters/runner/action-log.ts'
import { actionRunner } from '../../src/adapters/runner/action.ts'
import type { EventFacts } from '../../src/inputs/event-facts.ts'
import type { Runner } from '../../src/ports.ts'

/** The runner of the action, as its entry makes it. */
export const actionOn = (event: EventFacts, temporaryFolder: string): Runner =>
  actionRunner(event, temporaryFolder, actionLog(process))
