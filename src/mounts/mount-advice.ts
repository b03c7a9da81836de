import type { CacheStep } from '../buildkit/cache-steps.ts'
import type { CacheMount, MountUse } from '../plan/cache-mount.ts'
import { cutAt } from '../text/cut.ts'
import { canEmpty, runsAgain, type NoCache } from './emptied.ts'
import { hasCommand, isInstruction, runParts } from './run-parts.ts'
import type { MountsOutcome } from './outcome.ts'

export interface MountFacts {
  readonly mounts: readonly CacheMount[]
  readonly outcome: MountsOutcome
  readonly steps: readonly CacheStep[]
  readonly inputs: NoCache
  readonly buildkit: readonly string[]
}

/** Characters of a sentence; report/form.ts cuts longer ones. */
const LONGEST = 390
const LONGEST_NAME = 59
const MOST_NAMES = 3

/** Instructions are quoted as written in the Dockerfile, without values. */
export function mountAdvice(facts: MountFacts): readonly string[] {
  const emptied = emptiedAdvice(facts)
  return emptied.length > 0 ? emptied : [...new Set(facts.mounts.flatMap((mount) => unfilledAdvice(mount, facts)))]
}

/** BuildKit empties the cache mounts of steps that must not come from its cache (moby/buildkit#1092). */
function emptiedAdvice({ mounts, steps, inputs, buildkit }: MountFacts): readonly string[] {
  const again = steps.filter(({ stage }) => runsAgain(inputs, stage))
  const lost = mounts.filter((mount) => canEmpty(mount, buildkit))
  const emptied = lost.filter(({ uses }) => uses.some((use) => again.some(isUseOf(use))))
  if (emptied.length === 0) return []
  const input = inputs['no-cache'] ? 'no-cache' : 'no-cache-filters'
  return [
    `The input ${input} emptied the cache mounts ${namesOf(emptied)} before the build could use them. To rerun a step and ` +
      'keep them, put ARG REDO before it and give that build argument a new value (build-args: REDO=…)',
  ]
}

function unfilledAdvice(mount: CacheMount, { outcome, steps }: MountFacts): readonly string[] {
  if (!outcome.mounts.some(({ name, found }) => name === mount.name && found === 'miss')) return []
  const uses = mount.uses.flatMap((use) => steps.filter(isUseOf(use)).map((step) => ({ use, step })))
  const cached = uses.find(({ step }) => step.cached)
  const ran = uses.find(({ use, step }) => cached !== undefined && !step.cached && use.line > cached.use.line)
  if (cached === undefined || ran === undefined) return []
  const command = runParts(cached.use)?.command
  const filling = command === undefined ? 'a step' : cutAt(command, LONGEST_NAME)
  const what =
    `${filling} (line ${cached.use.line}) came from the layer cache, so it did not fill the cache mount ${nameOf(mount)}, ` +
    `and line ${ran.use.line} found it empty`
  const goMod = mount.kind === 'go-mod' && hasCommand(cached.use, 'go mod download')
  const leave = goMod ? `, or drop line ${cached.use.line}: go build downloads what it needs` : ''
  const together = cached.step.stage === ran.step.stage ? joined(cached.use, ran.use) : undefined
  const whole = `${what}. Instead of both lines, write ${together}${leave}`
  if (together !== undefined && whole.length <= LONGEST) return [whole]
  return [`${what}. Write the commands of both lines as one RUN with the cache mounts of both${leave}`]
}

function joined(first: MountUse, second: MountUse): string | undefined {
  const [a, b] = [runParts(first), runParts(second)]
  if (!a || !b) return undefined
  return ['RUN', ...new Set([...a.flags, ...b.flags]), a.command, '&&', b.command].join(' ')
}

const isUseOf =
  (use: MountUse) =>
  ({ text }: CacheStep): boolean =>
    isInstruction(use, text)
const namesOf = (mounts: readonly CacheMount[]): string => {
  const names = mounts.slice(0, MOST_NAMES).map(nameOf).join(', ')
  return mounts.length > MOST_NAMES ? `${names} and others` : names
}
const nameOf = ({ name }: CacheMount): string => cutAt(name, LONGEST_NAME)
