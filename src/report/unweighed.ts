import type { ImageRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { counted } from '../units/counted.ts'
import { sum } from '../units/sum.ts'
import type { Form } from './form.ts'

const MOST_PROGRAMS = 10

/** What no metric counts and what is not known about programs, as clauses. None begins with untrusted text. */
export function unweighed(image: ImageRecord, form: Form): readonly string[] {
  const programs = [...packedPrograms(image, form), ...goNotes(image, form)]
  const rest = programs.length - MOST_PROGRAMS
  return [
    ...attestations(image),
    ...foreignLayers(image),
    ...programs.slice(0, MOST_PROGRAMS),
    ...(rest > 0 ? [`the JSON report has ${counted(rest, 'more note')} on programs`] : []),
  ]
}

function attestations({ attestations: bytes }: ImageRecord): readonly string[] {
  return bytes === 0 ? [] : [`attestations (provenance, SBOM): ${formatBytes(bytes)} in manifests, not weighed`]
}

function foreignLayers({ foreignLayers: layers }: ImageRecord): readonly string[] {
  if (layers.length === 0) return []
  const bytes = formatBytes(sum(layers, ({ download }) => download))
  const [are, owner] =
    layers.length === 1 ? ['is', 'its owner distributes it'] : ['are', 'their owner distributes them']
  return [`${counted(layers.length, 'foreign layer')} (${bytes} compressed) ${are} not weighed, as only ${owner}`]
}

function packedPrograms({ packed }: ImageRecord, form: Form): readonly string[] {
  return packed.map(({ path, bytes, packer }) => {
    const program = `${form.code(`/${path}`)} (${formatBytes(bytes)})`
    return `program ${program} is packed by ${form.prose(packer)}, so its contents cannot be read`
  })
}

function goNotes({ goBinaries }: ImageRecord, form: Form): readonly string[] {
  return goBinaries.flatMap(({ path, notes }) =>
    notes.map((note) => `Go program ${form.code(`/${path}`)}: ${form.prose(note)}`),
  )
}
