import type { BuildInputs } from './build-inputs.ts'

/** Adds the run's URL as `builder-id` to requested provenance that has none, as docker/build-push-action does. */
export function withBuilderId(build: BuildInputs, runUrl: string): BuildInputs {
  return {
    ...build,
    provenance: provenanceOf(build.provenance, runUrl),
    attests: build.attests.map((attest) => (isProvenance(attest) ? addBuilderId(attest, runUrl) : attest)),
  }
}

/** What `provenance` asks for, with the run's URL. */
export function provenanceOf(value: string, runUrl: string): string {
  if (value === '') return ''
  if (/^(true|True|TRUE)$/.test(value)) return `builder-id=${runUrl}`
  if (/^(false|False|FALSE)$/.test(value)) return 'false'
  return addBuilderId(value, runUrl)
}

function addBuilderId(attributes: string, runUrl: string): string {
  return names(attributes).includes('builder-id') ? attributes : `${attributes},builder-id=${runUrl}`
}

const names = (attributes: string): string[] => attributes.split(',').map((each) => each.split('=')[0]?.trim() ?? '')
const isProvenance = (attest: string): boolean => /(^|,)\s*type\s*=\s*provenance\s*(,|$)/.test(attest)
