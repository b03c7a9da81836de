import type { Lookup } from './variables.ts'

/** The variables of a stage as one of its instructions sees them. They are stored once for all instructions. */
export interface SetVariables extends Lookup {
  readonly history: History
  /** How many settings are seen. */
  readonly at: number
}

export interface History {
  /** What was seen before its first setting. */
  readonly below: SetVariables | undefined
  readonly settings: Map<string, Setting[]>
  end: number
}

interface Setting {
  readonly at: number
  readonly value: string | undefined
}

export const noVariables = (): SetVariables => seenAt({ below: undefined, settings: new Map(), end: 0 }, 0)

/** `undefined` is a value that only the build knows. */
export function withVariable(seen: SetVariables, name: string, value: string | undefined): SetVariables {
  // If another stage has continued from here, this one gets its own history on top of what both see.
  const { at } = seen
  const history = seen.history.end === at ? seen.history : { below: seen, settings: new Map(), end: at }
  const settings = history.settings.get(name) ?? []
  history.settings.set(name, settings)
  settings.push({ at, value })
  history.end += 1
  return seenAt(history, history.end)
}

function seenAt(history: History, at: number): SetVariables {
  const find = (name: string): Setting | undefined => settingOf(name, { history, at })
  return { history, at, has: (name) => find(name) !== undefined, get: (name) => find(name)?.value }
}

function settingOf(name: string, seen: Pick<SetVariables, 'history' | 'at'>): Setting | undefined {
  for (let place: typeof seen | undefined = seen; place; place = place.history.below) {
    const found = lastBefore(place.history.settings.get(name) ?? [], place.at)
    if (found) return found
  }
  return undefined
}

/** Binary search: one name may be set as often as there are lines. */
function lastBefore(settings: readonly Setting[], end: number): Setting | undefined {
  let [low, high] = [0, settings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (settings[middle]!.at < end) low = middle + 1
    else high = middle
  }
  return settings[low - 1]
}
