import type { Advice, AdviceKind } from '../advice/advice.ts'
import type { ImageRecord } from '../record/record.ts'
import { andMore } from '../text/and-more.ts'
import { counted } from '../units/counted.ts'
import type { Form } from './form.ts'
import { familiar } from './reference.ts'

type Sentence = (advice: Advice, image: ImageRecord, form: Form) => string

const MOST_PATHS = 2

const SENTENCES: Readonly<Record<AdviceKind, Sentence>> = {
  strip: (advice, _, form) => `Build ${files(advice, form)} with ${stripping(advice, form)}`,
  'multi-stage': (advice, image, form) =>
    `Copy the program into a last stage ${form.code('FROM scratch')}: it is static, and ${keeps(advice, image, form)}`,
  toolchain: (advice, image, form) =>
    `Copy the program into a last stage without the Go toolchain: ${keeps(advice, image, form)}`,
  'go cache': (advice, image, form) =>
    `Keep Go's caches out of the image, in an earlier stage or with ${form.code('RUN --mount=type=cache')}: ` +
    keeps(advice, image, form),
  sources: (advice, image, form) => `Leave the sources out of the last stage: ${keeps(advice, image, form)}`,
  'package manager cache': (advice, image, form) =>
    `Leave no cache of the package manager behind${cleaning(advice, form)}: ${keeps(advice, image, form)}`,
  'hidden files': hiddenFiles,
  'metadata copies': (advice, image, form) => {
    const instruction = instructionOf(advice.hiddenBy, image, form) ?? 'a later layer'
    if (isOfBase(advice, image)) {
      return `Change owner or mode only where needed: ${instruction} copies ${files(advice, form)} of the base image`
    }
    const how = `${form.code('COPY --chown')} or ${form.code('COPY --chmod')}`
    return `Set owner and mode when files are added, with ${how}: ${instruction} copies ${files(advice, form)} again`
  },
  'unchanged copies': (advice, image, form) => {
    const instruction = instructionOf(advice.hiddenBy, image, form) ?? 'a later layer'
    return `Leave out what the image already has: ${instruction} writes ${files(advice, form)} again, unchanged`
  },
  duplicates: (advice, _, form) => `Keep one copy, and link to it: the same content is in ${files(advice, form)}`,
  'base image': (_, { baseImage }, form) => {
    const base = baseImage === null ? 'its base image' : form.code(familiar(baseImage.name))
    const needed = 'and needs at most CA certificates, time zones and users from a base image'
    return `Start the last stage ${form.code('FROM scratch')} instead of ${base}: the program is static, ${needed}`
  },
}

/** What to do, as a sentence without a full stop and without the saving. It never begins with untrusted text. */
export function adviceSentence(advice: Advice, image: ImageRecord, form: Form): string {
  const sentence = SENTENCES[advice.kind](advice, image, form)
  if (advice.line === null) return sentence
  const file = image.definition?.file ?? 'Dockerfile'
  return `${sentence} (${form.code(`${file}:${advice.line}`)})`
}

/** Says that the base image is not known, as for every image not built here. Empty if it is, or without advice. */
export function whoseAdvice({ advice, layers }: ImageRecord): readonly string[] {
  if (advice.length === 0 || !layers.some(({ origin }) => origin === 'unknown')) return []
  return ['The base image is not known: only its author can follow advice about its files.']
}

/** Only a RUN can be merged, and only into another RUN. Files of a COPY are best not copied, others written once. */
function hiddenFiles(advice: Advice, image: ImageRecord, form: Form): string {
  const what = files(advice, form)
  const earlier = instructionOf(advice.layer, image, form) ?? 'an earlier one'
  const later = instructionOf(advice.hiddenBy, image, form) ?? 'a later instruction'
  const keywords = `${keywordOf(advice.layer, image)} ${keywordOf(advice.hiddenBy, image)}`
  if (keywords === 'RUN RUN') return `Merge ${later} into ${earlier}: it hides ${what}`
  if (keywords !== 'COPY RUN') return `Write ${what} once: ${later} hides what ${earlier} added`
  const how = `${form.code('.dockerignore')} or ${form.code('RUN --mount=type=bind')}`
  return `Keep ${what} out, with ${how}: ${later} deletes or overwrites what ${earlier} added`
}

/** `RUN go build . keeps /root/.cache/… and 12 more files`; `the image keeps …` if several layers do. */
function keeps(advice: Advice, image: ImageRecord, form: Form): string {
  return `${instructionOf(advice.layer, image, form) ?? 'the image'} keeps ${files(advice, form)}`
}

function files({ paths, files: count }: Advice, form: Form): string {
  const shown = paths.slice(0, MOST_PATHS).map((path) => form.code(`/${path}`))
  const rest = count - shown.length
  if (shown.length === 0) return counted(count, 'file')
  return rest > 0 ? andMore(shown, rest, 'file') : shown.join(' and ')
}

function instructionOf(layer: number | null, { layers }: ImageRecord, form: Form): string | undefined {
  const instruction = layer === null ? undefined : layers[layer]?.instruction
  return instruction === undefined ? undefined : form.code(instruction)
}

/** The whole option, or what to add to flags that are not known. */
const stripping = ({ flag }: Advice, form: Form): string =>
  flag === undefined ? `${form.code('-s -w')} in its ${form.code('-ldflags')}` : form.code(flag)

/** Advice on several layers is about those of the base image; each other layer has its own. */
const isOfBase = ({ layer }: Advice, { layers }: ImageRecord): boolean =>
  layer === null || layers[layer]?.origin === 'base'

/** ADD counts as COPY: here they do the same. */
function keywordOf(layer: number | null, { layers }: ImageRecord): string {
  const [keyword = ''] = (layers[layer ?? -1]?.instruction ?? '').split(' ')
  return keyword === 'ADD' ? 'COPY' : keyword
}

/** Commands that empty each package manager's cache, by the cache's path. */
const CLEANING: readonly (readonly [place: RegExp, command: string])[] = [
  [/^var\/(?:lib\/apt\/lists|cache\/apt)\//, 'rm -rf /var/lib/apt/lists/*'],
  [/^(?:var\/cache\/apk|etc\/apk\/cache)\//, 'apk add --no-cache'],
  [/\/\.cache\/pip\//, 'pip install --no-cache-dir'],
  [/\/\.npm\//, 'npm cache clean --force'],
  [/^var\/cache\/(?:dnf|libdnf5|yum)\//, 'dnf clean all'],
]

function cleaning({ paths: [first = ''] }: Advice, form: Form): string {
  const command = CLEANING.find(([place]) => place.test(first))?.[1]
  return command === undefined ? '' : `, with ${form.code(command)} in the same instruction`
}
