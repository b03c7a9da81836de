import { METRIC_NAMES } from '../metrics.ts'
import { isObject } from '../units/is-object.ts'

/** Keys in reading order, whatever order a record had; all others follow by name. */
const ORDER = (
  'schemaVersion tool version method commit createdAt sides images onlyAtBase kind change what name platform basePlatform id status sentence rule metric ' +
  'digest configDigest definition context file target setting metrics unpacked download rootfs wasted own base head ' +
  'delta percent from to count reason downloadMethod diffId instruction origin layers files path size goVersion ' +
  'stripped interpreter settings main saving how bytes copies layer hiddenBy line content paths pathsComplete hidden ' +
  'duplicates goBinaries modules packages buckets packed baseImage builtOn attestations foreignLayers advice build made seconds ' +
  'cached cacheMounts vertices mounts found restored saved unsaved fetchSeconds storeSeconds restoreSeconds ' +
  'saveSeconds stepSeconds coldSeconds moved ' +
  'cause parts why source reference baseline baselines comparison release verdict outcomes push pushed message notes'
).split(' ')

const RANKS = new Map([...new Set([...ORDER, ...METRIC_NAMES])].map((key, rank) => [key, rank]))

const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u007f-\u009f]/gu

/**
 * A value as indented JSON with a line break at the end: the same data gives the same bytes. Anything that a log or
 * terminal would act on or not show is escaped, so that adapters/runner/safe-log.ts changes nothing in it.
 */
export function stableJson(value: unknown): string {
  const json = JSON.stringify(value, (_, each: unknown) => (isObject(each) ? sorted(each) : each), 2)
  return `${json.replace(UNSEEN, escaped).replaceAll('##[', '#\\u0023[')}\n`
}

const rank = (key: string): number => RANKS.get(key) ?? RANKS.size

function sorted(object: { readonly [key: string]: unknown }): object {
  const entries = Object.entries(object).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  // Without a prototype, a key `__proto__` of somebody's record is a key like any other.
  const result: { [key: string]: unknown } = Object.create(null)
  for (const [key, value] of entries) result[key] = value
  return result
}

function escaped(character: string): string {
  const units = character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return units.join('')
}
