import { isByManifest } from '../../limits/by-manifest.ts'
import type { Rule } from '../../limits/rule.ts'
import { unknownLines } from '../../plan/instruction-lines.ts'
import type { ImagePorts } from '../../ports.ts'
import { unreadRecord } from '../../record/make.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { openExisting, readExisting, type OpenedImage } from './existing-image.ts'
import { registrySizes } from './registry-sizes.ts'
import { weighImages, type Background, type WeighedImage, type Weighing } from './weigh.ts'

interface Existing {
  readonly name: string
  readonly compress: boolean
  /** Without any, only the metrics are worked out. */
  readonly rules?: readonly Rule[]
}

interface Referred extends Existing {
  /** An archive, a layout, or a reference in the engine or a registry. */
  readonly reference: string
}

interface ExistingWeighing extends Weighing {
  /** Those of `notes` that are not about what is unknown of every existing image. */
  readonly ownNotes: readonly string[]
}

interface ReadWeighing extends ExistingWeighing {
  readonly weighed: readonly WeighedImage[]
}

const NOT_BUILT = { build: null, pushes: [] } as const

/** Weighs an image with an unknown base image. Throws `image.*`, `registry.*` and `engine.*`. */
export async function weighExisting(ports: ImagePorts, watch: Stopwatch, existing: Referred): Promise<ReadWeighing> {
  const opened = await watch.step('image', () => openExisting(ports, existing.reference))
  return weighOpened(ports, watch, opened, existing)
}

/** As `weighExisting`; of an image in a registry from its manifest, if that has all that the rules ask for. */
export async function weighForRules(
  ports: ImagePorts,
  watch: Stopwatch,
  opened: OpenedImage,
  { name, rules }: Pick<Required<Existing>, 'name' | 'rules'>,
): Promise<ExistingWeighing> {
  const image = opened.kind === 'registry' ? opened.image : undefined
  const top = image?.top
  if (image === undefined || top === undefined || !isByManifest(rules)) {
    return weighOpened(ports, watch, opened, { name, compress: true, rules })
  }
  const { images, notes } = await watch.step('image', () => registrySizes(ports, { ...image, top }))
  const own = [...notes, whyUnread(image.name)]
  return {
    weighed: images.map((each) => ({ record: unreadRecord(name, each) })),
    notes: own,
    ownNotes: own,
    ...NOT_BUILT,
  }
}

const whyUnread = (name: string): string =>
  `No layer of ${name} was pulled, because its manifest has all that the rules ask for: ` +
  'with a rule about unpacked, it is pulled and read.'

async function weighOpened(
  ports: ImagePorts,
  watch: Stopwatch,
  opened: OpenedImage,
  { name, compress, rules = [] }: Existing,
): Promise<ReadWeighing> {
  const { images, notes } = await watch.step('image', () => readExisting(ports, opened, compress))
  const facts = { name, definition: null, build: null, baseImage: null }
  notes.forEach((message) => ports.runner.annotate({ level: 'warning', title: 'Not weighed', message }))
  const background: Background = {
    base: { kind: 'unknown', reason: 'it was not built here', image: null },
    buildArgs: [],
    linesOf: ({ layers }) => unknownLines(layers),
    rules,
    seconds: null,
  }
  const { weighed, notes: others } = await watch.step('inventory', () => weighImages(images, facts, background))
  return { weighed, notes: [...notes, ...others], ownNotes: notes, ...NOT_BUILT }
}
