import { readsActionsCache } from '../../baseline/reads-actions-cache.ts'
import { storesOf, type RecordsChoice, type RecordStoreName } from '../../inputs/record-stores.ts'
import type { Ports, RecordPorts } from '../../ports.ts'
import { recordsInTurn } from './records-in-turn.ts'

/** The chosen stores as one, without those that are not there. */
export function withRecords<P extends Pick<Ports, 'recordStores' | 'runner'>>(
  ports: P,
  choice: RecordsChoice,
): P & Pick<RecordPorts, 'records'> {
  const stores = storesOf(choice).flatMap((name) => {
    const store = storeOf(ports, name)
    return 'reason' in store ? [] : store
  })
  return { ...ports, records: recordsInTurn(stores) }
}

/**
 * Logs which stores are used: always in a workflow, and on the command line if they were chosen. Of a store that was
 * chosen by its name and is not there, everybody is told.
 */
export function tellRecords(ports: RecordPorts & Pick<Ports, 'recordStores'>, choice: RecordsChoice): void {
  const { records, runner } = ports
  const isChosen = choice !== 'auto'
  if (isChosen || runner.audience === 'workflow') runner.info(`Stores of records: ${records.name}.`)
  if (!isChosen) return
  const level = runner.audience === 'workflow' ? 'notice' : 'warning' // a notice is only for a terminal
  for (const name of storesOf(choice)) {
    const store = storeOf(ports, name)
    if (!('reason' in store)) continue
    runner.annotate({ level, title: 'Records', message: `"${name}" is not used, because ${store.reason}.` })
  }
}

function storeOf(
  { recordStores, runner }: Pick<Ports, 'recordStores' | 'runner'>,
  name: RecordStoreName,
): Ports['recordStores'][RecordStoreName] {
  if (name === 'actions-cache' && !readsActionsCache(runner.event)) return { reason: 'a release uses nothing from it' }
  return recordStores[name]
}
