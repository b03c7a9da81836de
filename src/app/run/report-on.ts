import { judge } from '../../budget/judge.ts'
import type { Verdict } from '../../budget/verdict.ts'
import { compareEach } from '../../comparison/compare-each.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'
import { budgetNotes } from '../../report/budget-notes.ts'
import { foldedNotes } from '../../report/folded-note.ts'
import type { PushOutcome } from '../../report/push-outcome.ts'
import type { Report } from '../../report/report.ts'
import { repositoryNotes } from '../../report/repository-note.ts'
import { commitsApart } from '../legs/commits-apart.ts'
import type { Leg, Legs } from '../legs/leg.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { tellDecision } from '../tell-decision.ts'
import { acceptedGrowth } from './accepted-growth.ts'
import { unheld } from './base-budgets.ts'
import { comparisonsOf, comparisonsOfParts, unseenNotes } from './compared.ts'
import { whyHeldBack } from './push-images.ts'
import { trustsUnseen } from './strictness.ts'
import { wayToAccept } from './way-to-accept.ts'

/** What becomes of images to be pushed, once it is known why the verdict forbids it; undefined if it does not. */
export type Push = (held: string | undefined, verdict: Verdict) => Promise<PushOutcome | null>

interface Reporting {
  readonly watch: Stopwatch
  /** Whether anything is pushed. */
  readonly isPushed: boolean
  readonly push: Push
}

/** Compares and judges what was weighed, and pushes what may be: steps 8 and 9 of the walk (docs/design.md). */
export async function reportOn(
  ports: Pick<Ports, 'acceptances' | 'clock' | 'comments' | 'runner'>,
  inputs: Inputs,
  { leg, parts, notWeighed }: Legs,
  { watch, isPushed, push }: Reporting,
): Promise<Report> {
  const { record, images, baselines, budgets, strict } = leg
  const { audience } = ports.runner
  const comparison = await watch.step('comparison', () => compareEach(record, baselines))
  const release = leg.release && { ...leg.release, comparison: compareEach(record, leg.release.baselines) }
  const reader = { audience, isTrusted: trustsUnseen(isPushed, strict, audience) }
  const comparisons =
    parts.length > 1 ? comparisonsOfParts(parts, reader) : comparisonsOf({ baselines, comparison, release }, reader)
  const judged = await watch.step('verdict', () => judge(images, record, comparisons, unheld(budgets)))
  const byFile = images.map(({ name, ofFile: rules }) => ({ name, rules }))
  const ofFile = () => judge(byFile, record, comparisons)
  const { verdict: reached, accepting } = await watch.step('verdict', () => acceptedGrowth(ports, inputs, judged))
  if (accepting !== undefined) tellDecision(ports, 'accepting', accepting)
  const verdict = notWeighed.length === 0 ? reached : atBestUnchecked(reached)
  return {
    record,
    head: leg.head,
    mergedHead: leg.mergedHead,
    apart: commitsApart(parts),
    repositoryUrl: ports.runner.repositoryUrl ?? null,
    baselines,
    comparison,
    release,
    verdict,
    accepting,
    budgets,
    configFile: leg.configFile,
    wayToAccept: wayToAccept(inputs.config, { verdict, ofFile }, budgets, { parts, audience }),
    strict,
    push: await push(whyHeldBack(verdict, strict, audience), verdict),
    notes: [...leg.notes, ...notesOn(leg), ...unseenNotes(comparisons, verdict), ...budgetNotes(budgets)],
    carried: leg.carried,
    built: leg.built,
    notWeighed,
    steps: watch.times(),
    now: ports.clock.now(),
  }
}

/** Nobody knows what the rules would have said of an image that was not weighed. */
const atBestUnchecked = (verdict: Verdict): Verdict =>
  verdict.status === 'fail' ? verdict : { ...verdict, status: 'unchecked' }

function notesOn({ record, baselines }: Leg): readonly string[] {
  const ofBase = baselines.flatMap((each) => (each.kind === 'baseline' ? each.record.images : []))
  return [...repositoryNotes(record.images), ...foldedNotes(ofBase)]
}
