import { stableJson } from '../stable-json.ts'
import type { Details } from '../../inventory/details.ts'
import type { Stages } from './stages-page.ts'

/** What `--layer`, `--path` and `--module` print with `--json` (docs/inspection.schema.json): all lines. */
export function detailsJson(details: Details): string {
  return stableJson({ schemaVersion: 1, ...details })
}

/** What `--stages --json` prints: a record (docs/record.schema.json) whose images are the stages, and the notes. */
export function stagesJson({ record, notes }: Stages): string {
  return stableJson({ ...record, notes })
}
