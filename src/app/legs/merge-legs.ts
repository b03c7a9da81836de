import type { BudgetSource } from '../../budget/budget-source.ts'
import { joinRules } from '../../inputs/config/join-rules.ts'
import { groupBy } from '../../units/group-by.ts'
import type { LegImage, PushedLeg } from './leg.ts'
import { mergeBaselines } from './merge-baselines.ts'
import { mergePushes } from './merge-pushes.ts'
import { mergeReleases } from './merge-releases.ts'

/** Several legs as one; none of them has an image, on a platform, that another has. */
export function mergeLegs(legs: readonly [PushedLeg, ...PushedLeg[]]): PushedLeg {
  const [first] = legs
  const images = legs.flatMap(({ record }) => record.images)
  const { baselines, notes: ofBaselines } = mergeBaselines(legs.flatMap((leg) => leg.baselines))
  const { release, notes: ofReleases } = mergeReleases(legs.flatMap((leg) => leg.release ?? []))
  const { push, notes: ofPushes } = mergePushes(legs)
  const names = new Set(images.map(({ name }) => name))
  return {
    record: { ...first.record, commit: common(legs.map(({ record }) => record.commit)), images },
    head: common(legs.map(({ head }) => head)),
    mergedHead: common(legs.map((leg) => leg.mergedHead)),
    images: mergeImages(legs.flatMap((leg) => leg.images)),
    baselines,
    release,
    budgets: mergeBudgets(legs.flatMap(({ budgets }) => budgets ?? [])),
    configFile: legs.map(({ configFile }) => configFile).find((each) => each !== null) ?? null,
    carried: [...new Set(legs.flatMap(({ carried }) => carried))].filter((name) => !names.has(name)),
    built: uniqueBuilt(legs.flatMap(({ built }) => built)),
    expected: [...new Set(legs.flatMap(({ expected }) => expected))],
    isOfBake: legs.some((leg) => leg.isOfBake),
    strict: legs.some(({ strict }) => strict),
    push,
    notes: [...new Set([...legs.flatMap(({ notes }) => notes), ...ofBaselines, ...ofReleases, ...ofPushes])],
  }
}

/** Legs of several platforms may have the same image for the same reason. */
const uniqueBuilt = (built: PushedLeg['built']): PushedLeg['built'] => [
  ...new Map(built.map((each) => [JSON.stringify([each.name, each.reason]), each])).values(),
]

/** What all are of; null if that differs. */
function common([first = null, ...others]: readonly (string | null)[]): string | null {
  return others.every((each) => each === first) ? first : null
}

/** The rules of one image are those of all its legs: none can loosen another's. How each was asked for, only it knows. */
const mergeImages = (images: readonly LegImage[]): readonly LegImage[] =>
  [...groupBy(images, ({ name }) => name).values()].map((same) => same.reduce(withRulesOf))

function withRulesOf(whole: LegImage, { rules, ofFile }: LegImage): LegImage {
  return { ...whole, rules: joinRules(whole.rules, rules), ofFile: joinRules(whole.ofFile, ofFile) }
}

/** If one leg does not know the budget that holds, the whole does not. */
function mergeBudgets(budgets: readonly BudgetSource[]): BudgetSource | null {
  const [first] = budgets
  if (first === undefined) return null
  const images = new Map(budgets.flatMap((each) => each.images).map((image) => [image.name, image]))
  const worst = budgets.find((each) => each.because !== null && each.unknown !== null)
  const held = worst ?? budgets.find(({ because }) => because !== null) ?? first
  const dropped = new Set(budgets.flatMap((each) => each.dropped).filter((name) => !images.has(name)))
  return { ...held, images: [...images.values()], dropped: [...dropped] }
}
