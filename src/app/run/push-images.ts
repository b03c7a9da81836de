import type { RuleOutcome, Verdict } from '../../budget/verdict.ts'
import { fail, isError } from '../../errors/errors.ts'
import type { ImageInputs, Inputs } from '../../inputs/inputs.ts'
import { checkHeld, NO_OUTPUTS, readOutputs, type BuildOutputs } from '../../plan/registry-output.ts'
import type { Pushable, Ports } from '../../ports.ts'
import type { PushOutcome } from '../../report/push-outcome.ts'
import { inputSet, type Audience } from '../../units/audience.ts'
import { pushEach } from './push-each.ts'

export interface Pushing {
  /** Whether the builds push, before anything is weighed. */
  readonly first: boolean
  readonly outputs: readonly BuildOutputs[]
  readonly any: boolean
}

/** What to push. Throws `push.unnamed`, and `input.*` for what cannot be pushed after the verdict. */
export function readPushing({ images, pushFirst: first }: Pick<Inputs, 'images' | 'pushFirst'>): Pushing {
  const outputs = images.map((image) => outputsOf(image, images.length > 1))
  const any = outputs.some(({ registries }) => registries.length > 0)
  if (first && !any) {
    const expected = 'It says when to push, but nothing is pushed: set {push}, or {outputs} with one for a registry.'
    throw fail('input.format', { input: 'push-first', value: 'true', expected })
  }
  if (!first) outputs.forEach(checkHeld)
  return { first, outputs, any }
}

function outputsOf({ name, subject }: ImageInputs, isOneOfSeveral: boolean): BuildOutputs {
  if (subject.kind === 'image') return NO_OUTPUTS
  try {
    return readOutputs(subject.build)
  } catch (error) {
    const isByInputs = !isOneOfSeveral && subject.bake === undefined
    throw isError(error, 'push.unnamed') && !isByInputs ? fail('push.unnamed', { image: name }) : error
  }
}

/** What is left of it if only some images are built, by their indexes: of the others, nothing is pushed. */
export function pushingOf({ first, outputs: all }: Pushing, isBuilt: (index: number) => boolean): Pushing {
  const outputs = all.filter((_, index) => isBuilt(index))
  const any = outputs.some(({ registries }) => registries.length > 0)
  return { first: first && any, outputs, any }
}

/** What the builds themselves pushed; null for nothing. */
export function pushedFirst({ first, outputs }: Pushing): PushOutcome | null {
  if (!first) return null
  return { kind: 'pushed first', names: [...new Set(outputs.flatMap(namesOf))] }
}

const namesOf = ({ registries }: BuildOutputs): readonly string[] => registries.flatMap(({ names }) => names)

/** Why the verdict forbids a push, and what would allow it, as a clause. */
export function whyHeldBack({ status, images }: Verdict, strict: boolean, audience: Audience): string | undefined {
  if (status === 'fail')
    return new Set(images.map(({ name }) => name)).size > 1 ? ONE_BREAKS : 'the image breaks its budget'
  return status === 'unchecked' && strict
    ? `a budget could not be checked; with ${inputSet('strict', 'false', audience)} it is pushed anyway`
    : undefined
}

/** The images that the verdict allows by themselves, by name: what is wrong is one of the others. */
export function allowedAlone({ images, budgetUnknown, dropped }: Verdict, strict: boolean): ReadonlySet<string> {
  if (strict && (budgetUnknown !== undefined || dropped !== undefined)) return new Set()
  const isHeld = ({ rule, status }: RuleOutcome): boolean =>
    status === 'fail' || (strict && status === 'skip' && rule.level === 'error')
  const held = new Set(images.flatMap(({ name, outcomes }) => (outcomes.some(isHeld) ? name : [])))
  return new Set(images.map(({ name }) => name).filter((name) => !held.has(name)))
}

const ONE_BREAKS = 'an image breaks its budget, and all are pushed or none'

/** As `pushEach`, of images that the verdict allows. */
export const pushImages = (
  ports: Pick<Ports, 'cancelled' | 'pusher' | 'runner'>,
  images: readonly Pushable[],
): Promise<PushOutcome> =>
  pushEach(ports, images, async (image, done) => {
    const { runner, pusher } = ports
    runner.info(`Pushing ${image.push.names.join(', ')} …`)
    await pusher.push(
      image,
      (name, digest) => done({ name, digest }),
      (line) => runner.info(line),
    )
  })
