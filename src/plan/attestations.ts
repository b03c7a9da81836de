import type { BuildInputs } from '../inputs/build-inputs.ts'
import { formatFields, namedFields, parseExporter, parseFields } from './exporter.ts'

type Attested = Pick<BuildInputs, 'attests' | 'provenance' | 'sbom' | 'annotations' | 'outputs' | 'load'>

/** As in docker/build-push-action, `provenance` and `sbom` win over `attests`. Unlike there, neither is a default. */
export function attestations(inputs: Attested): readonly string[] {
  const { provenance, sbom, attests } = inputs
  const kept = attests.filter(
    (attest) => !(provenance !== '' && isOf('provenance', attest)) && !(sbom !== '' && isOf('sbom', attest)),
  )
  return [
    ...(provenance === '' ? [] : [withDisabled(`type=provenance,${provenance}`)]),
    ...(sbom === '' ? [] : [withDisabled(`type=sbom,${sbom}`)]),
    ...kept.map((attest) => withDisabled(attest)),
    ...(needsIndex(inputs) ? ['type=provenance,mode=min'] : []),
  ]
}

/** By default (`inline-only`) an OCI layout has no index, and BuildKit then refuses index annotations. */
function needsIndex(inputs: Attested): boolean {
  const asked = inputs.provenance !== '' || inputs.attests.some((attest) => isOf('provenance', attest))
  const docker = inputs.load || inputs.outputs.some((output) => parseExporter(output).type === 'docker')
  return !asked && !docker && inputs.annotations.some((annotation) => /^[^=:]*\bindex\b[^=:]*:/.test(annotation))
}

function isOf(type: string, attest: string): boolean {
  return namedFields(attest).get('type') === type
}

/** A bare boolean field says whether the attestation is made (buildx, util/buildflags/attests.go). */
function withDisabled(attest: string): string {
  const fields = [...parseFields(attest)].map(([name, value]): [string, string | undefined] => {
    if (value !== undefined) return [name, value]
    if (/^(1|t|true)$/i.test(name)) return ['disabled', 'false']
    return /^(0|f|false)$/i.test(name) ? ['disabled', 'true'] : [name, value]
  })
  return formatFields(fields)
}
