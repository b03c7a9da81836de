import * as v from 'valibot'
import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'
import { problemIn } from '../../units/json-schemas.ts'
import { LEG_FILE } from './leg-schema.ts'
import { LEG_VERSION, type LegFile } from './leg.ts'

/** Ends the names of the files of legs. */
export const LEG_ENDING = '.leg.json'

/** Most bytes of such a file: some hundred images, each with its base. */
export const LARGEST_LEG = 64 * 1024 * 1024

export const legText = (file: LegFile): string => `${JSON.stringify(file)}\n`

/** Reads the text of a leg's file; a string says why it is none, as a clause. */
export function readLeg(text: string): LegFile | string {
  const value = parseJson(text)
  if (value === undefined) return 'it is not JSON'
  if (!isObject(value) || !Object.hasOwn(value, 'leg')) return 'it is not the file of a leg'
  if (value['leg'] !== LEG_VERSION)
    return 'another version of weighbridge wrote it; legs and report must use the same version'
  if (!v.is(LEG_FILE, value)) return problemIn(LEG_FILE, value) ?? 'it is not the file of a leg'
  return isWhole(value) ? value : 'what it says of its images does not fit together'
}

/** What is weighed is judged, and compared or not for a reason. Without its rules, an image would pass. */
function isWhole({ outcome }: LegFile): boolean {
  if (outcome.kind === 'failed') return true
  const weighed = new Set(outcome.record.images.map(({ name }) => name))
  const [judged, compared] = [outcome.images, outcome.baselines].map((list) => new Set(list.map(({ name }) => name)))
  return [...weighed].every((name) => judged!.has(name) && compared!.has(name))
}
