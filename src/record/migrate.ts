import { METRIC_NAMES, METRICS } from '../metrics.ts'
import { isObject } from '../units/is-object.ts'
import { LATER_FIELDS, type LaterField } from './record.ts'

type Change = (value: unknown) => unknown

/** What a field holds if the record lacks it. */
const EMPTY: Readonly<Record<LaterField, readonly never[] | 0>> = {
  hidden: [],
  duplicates: [],
  goBinaries: [],
  packed: [],
  attestations: 0,
  foreignLayers: [],
  advice: [],
}

const UNKNOWN_METRICS: object = Object.fromEntries(
  METRIC_NAMES.filter((metric) => METRICS[metric].unknown !== null).map((metric) => [metric, null]),
)

/**
 * Brings a record's JSON of any version to this one (issue 13, line 3). Fields added later are filled in as unknown:
 * null, or empty and named in `notRecorded`. A new `SCHEMA_VERSION` needs its step here.
 */
export const migrate: Change = within('images', each(migrateImage))

function migrateImage(image: unknown): unknown {
  const changes: readonly Change[] = [
    withNotRecorded,
    filled({ baseImage: null }),
    within('metrics', filled(UNKNOWN_METRICS)),
    within('layers', each(filled({ line: null }))),
    within('paths', each(filled({ content: '' }))),
    within('repository', each(filled({ hiddenFiles: null }))),
    within('build', within('mounts', filled({ storeBytes: null }))),
  ]
  return changes.reduce((value, change) => change(value), image)
}

function withNotRecorded(image: unknown): unknown {
  if (!isObject(image)) return image
  const absent = LATER_FIELDS.filter((name) => !Object.hasOwn(image, name))
  if (absent.length === 0) return image
  const { notRecorded = [] } = image // written by a version in between, which read and printed older records
  const named: unknown = Array.isArray(notRecorded) ? [...new Set<unknown>([...notRecorded, ...absent])] : notRecorded
  return { ...EMPTY, ...image, notRecorded: named }
}

/** Adds these fields to an object that lacks them, and changes nothing else. */
function filled(fields: object): Change {
  return (value) => (isObject(value) ? { ...fields, ...value } : value)
}

function within(name: string, change: Change): Change {
  return (value) => (isObject(value) && Object.hasOwn(value, name) ? { ...value, [name]: change(value[name]) } : value)
}

function each(change: Change): Change {
  return (value) => (Array.isArray(value) ? value.map((item) => change(item)) : value)
}
