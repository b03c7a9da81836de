import { setTimeout as sleep } from 'node:timers/promises'
import { docker, type Engine } from './engines.ts'
import { ownBuilder, ownOf, ownRemote } from './own-builder.ts'

/** A record of `docker buildx du`. */
export interface StateRecord {
  readonly id: string
  readonly type: string
  readonly description: string
  /** By a build; meanwhile it has another ID than afterwards. */
  readonly inUse: boolean
}

const builderOf = ({ builder }: Engine): readonly string[] => (builder === '' ? [] : ['--builder', builder])

/** Everything that a builder keeps. */
export function stateOf(engine: Engine): readonly StateRecord[] {
  const blocks = usageOf(engine).split(/\n\n(?=ID:)/)
  return blocks
    .filter((block) => block.startsWith('ID:'))
    .map((block) => ({
      id: /^ID:\s+(\S+)/.exec(block)![1]!,
      type: /^Type:\s+(\S+)/m.exec(block)?.[1] ?? '',
      description: /^Description:\s+([\s\S]*?)(?=\n[A-Z][a-z ]+:\s)/m.exec(block)?.[1] ?? '',
      inUse: /^Reclaimable:\s+false/m.test(block),
    }))
}

/** A builder with the docker-container driver does not exist until its first use, and keeps nothing until then. */
function usageOf(engine: Engine): string {
  try {
    return docker(engine, 'buildx', 'du', '--verbose', ...builderOf(engine))
  } catch (error) {
    if (String(error).includes('No such container')) return ''
    throw error
  }
}

/**
 * How long (ms) BuildKit may take to release records of a finished build, and how often that is checked. `calls`: the
 * least number of tries to remove an unused record, however long a call takes on a busy machine.
 */
export const LETS_GO = { within: 30_000, look: 200, calls: 10 }

/** Removes a builder's records whose description contains this. Only those in use get time. */
export function forget(engine: Engine, text: string): void {
  const mine = () => stateOf(engine).filter(({ description }) => description.includes(text))
  const until = Date.now() + LETS_GO.within
  let left = mine()
  for (let calls = 0; left.length > 0; calls += 1) {
    const free = left.filter(({ inUse }) => !inUse).map(({ id }) => id)
    if (Date.now() > until && (free.length === 0 || calls >= LETS_GO.calls)) {
      throw new Error(`${left.length} records of ${text} stay: ${JSON.stringify(left)}`)
    }
    const filter = `id=^(${free.join('|')})$`
    const prune = ['buildx', 'prune', '--all', '--force', '--filter', filter, ...builderOf(engine)]
    if (free.length > 0) docker(engine, ...prune)
    pause()
    left = mine()
  }
}

/**
 * A builder's records whose description contains this, once no build uses them. Throws if one still does after
 * `LETS_GO`.
 */
export function settledState(engine: Engine, text = ''): readonly StateRecord[] {
  const mine = () => stateOf(engine).filter(({ description }) => description.includes(text))
  const until = Date.now() + LETS_GO.within
  let state = mine()
  while (state.some(({ inUse }) => inUse)) {
    if (Date.now() > until) throw new Error(`${engine.name}: in use: ${JSON.stringify(state)}`)
    pause()
    state = mine()
  }
  return state
}

/** How long (ms) a build may take to reach its first step. */
const OPENS_WITHIN = 120_000

/** A record with this in its description, once a build uses it. Throws if none does within `OPENS_WITHIN`. */
export async function opened(engine: Engine, text: string): Promise<StateRecord> {
  const until = Date.now() + OPENS_WITHIN
  for (;;) {
    const found = stateOf(engine).find(({ inUse, description }) => inUse && description.includes(text))
    if (found) return found
    if (Date.now() > until) throw new Error(`${engine.name}: no build has ${text}`)
    await sleep(LETS_GO.look)
  }
}

const pause = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LETS_GO.look)

/** A builder whose state is removed when it is disposed of. */
export type Place = Engine & Disposable

/** The engine's own builder, which keeps its state: only records of `id` are removed. */
export function enginePlace(engine: Engine, id: string): Place {
  forget(engine, id)
  return { ...engine, [Symbol.dispose]: () => forget(engine, id) }
}

/** A builder of the test's own, with the remote driver. */
export const remotePlace = (): Place => ownOf([ownBuilder], (builder) => ownRemote(builder))
