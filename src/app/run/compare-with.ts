import type { ReferenceBaseline } from '../../baseline/baseline.ts'
import { fail, isError, messageFor } from '../../errors/errors.ts'
import type { ImageInputs } from '../../inputs/inputs.ts'
import type { ImagePorts } from '../../ports.ts'
import { makeRecord } from '../../record/make.ts'
import type { WeightRecord } from '../../record/record.ts'
import { inputName } from '../../units/audience.ts'
import { stopwatch } from '../stopwatch.ts'
import { digestInRegistry, type OpenedImage } from '../weigh/existing-image.ts'
import { readRecord } from '../weigh/read-record.ts'
import { weighForRules } from '../weigh/weigh-existing.ts'
import { recordsOf } from '../weigh/weigh.ts'
import { openNewest } from './open-newest.ts'

/** What an image is compared with in place of its base: it is known to be there, and not yet read. */
export interface OpenedOther {
  readonly reference: string
  readonly opened: OpenedImage | { readonly kind: 'record'; readonly record: WeightRecord }
  readonly notes: readonly string[]
}

interface WeighedOther {
  readonly baseline: ReferenceBaseline
  /** Sentences about what of it was not weighed. */
  readonly notes: readonly string[]
}

/**
 * Opens what `compare-with` names, if it does. Throws `input.compare-with` if that does not exist, and what opening it
 * throws.
 */
export async function openOther(ports: ImagePorts, { name, subject }: ImageInputs): Promise<OpenedOther | undefined> {
  if (subject.kind !== 'image' || subject.compareWith === undefined) return undefined
  const { compareWith: reference, builder } = subject
  const written = await readRecord(ports, reference)
  if (written !== undefined)
    return { reference, opened: { kind: 'record', record: ofImage(ports, written, name, reference) }, notes: [] }
  try {
    return { reference, ...(await openNewest(ports, reference, builder)) }
  } catch (error) {
    if (!isError(error, 'image.not-found', 'image.no-file', 'registry.not-found')) throw error
    throw fail('input.compare-with', { reason: messageFor(error, ports.runner.audience) }, error)
  }
}

/** A record's part about an image, which it may have under another name if it has no other. */
function ofImage({ runner }: ImagePorts, record: WeightRecord, name: string, reference: string): WeightRecord {
  const names = [...new Set(record.images.map((image) => image.name))]
  const wanted = names.length === 1 ? names[0] : name
  const images = record.images.filter((image) => image.name === wanted)
  if (images.length > 0) return { ...record, images: images.map((image) => Object.assign({}, image, { name })) }
  const which = names.length === 0 ? 'no image' : `several images (${names.join(', ')}), and none is called "${name}"`
  const choose = names.length === 0 ? '' : ` Choose one with ${inputName('name', runner.audience)}.`
  throw fail('input.compare-with', { reason: `The record "${reference}" has ${which}.${choose}` })
}

/** Weighs it as the image, for the same rules. Throws `image.*`, `registry.*` and `engine.*`. */
export async function weighOther(
  ports: ImagePorts,
  { name, rules }: Pick<ImageInputs, 'name' | 'rules'>,
  { reference, opened, notes }: OpenedOther,
): Promise<WeighedOther> {
  const of = (record: WeightRecord, digest: string): ReferenceBaseline => ({
    kind: 'baseline',
    source: 'image',
    reference,
    digest,
    record,
    beside: null,
    outside: [],
  })
  if (opened.kind === 'record') return { baseline: of(opened.record, onlyDigest(opened.record)), notes: [] }
  const weighing = await weighForRules(ports, stopwatch(ports.clock), opened, { name, rules })
  const record = makeRecord(recordsOf(weighing), null, ports.clock.now())
  return {
    baseline: of(record, digestInRegistry(opened) ?? onlyDigest(record)),
    notes: [...notes, ...weighing.ownNotes],
  }
}

/** Of several platforms, none is that of the whole. */
const onlyDigest = ({ images: [image, ...others] }: WeightRecord): string =>
  image === undefined || others.length > 0 ? '' : image.digest
