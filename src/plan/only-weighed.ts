import type { BuildInputs } from '../inputs/build-inputs.ts'
import { formatFields } from './exporter.ts'
import { packingOf } from './packing.ts'

/** What a build lacks that is only to be weighed: whatever it would give away, and what that needs. */
export const WITHOUT_RESULTS = {
  push: false,
  load: false,
  tags: [],
  outputs: [],
  'cache-to': [],
  annotations: [],
  attests: [],
  provenance: '',
  sbom: '',
} as const satisfies Partial<BuildInputs>

/** The same build, only to be weighed. Its layers stay compressed as the user's are. */
export function onlyWeighed(inputs: BuildInputs): BuildInputs {
  const packing = packingOf(inputs)
  const outputs = packing.length === 0 ? [] : [formatFields([['type', 'image'], ...packing])]
  return { ...inputs, ...WITHOUT_RESULTS, outputs }
}
