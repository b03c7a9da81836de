import type { BudgetSource } from '../budget/budget-source.ts'
import { listed, toChooseFrom } from '../text/and-more.ts'
import { shortCommit } from '../units/commit.ts'
import { groupBy } from '../units/group-by.ts'

/** Ends a sentence about whose budget holds. */
const WHY = {
  fork: 'the pull request comes from a fork',
  input: 'budgets-from is base',
  event: 'the event does not say whose commit is checked out',
} as const

/** Whether a reader has to know it first: the change edits budgets, or is not held to the base's as it should be. */
export function isBudgetNews({ because, unknown, images, dropped }: BudgetSource): boolean {
  if (dropped.length > 0 || images.some(({ changes }) => changes.length > 0)) return true
  return because !== null && (unknown !== null || images.some(({ lacks }) => lacks !== null))
}

/** Whose budget holds, for the notes of a report that does not begin with it. */
export const budgetNotes = (source: BudgetSource | null): readonly string[] =>
  source === null || isBudgetNews(source) ? [] : budgetSentences(source)

/** Whose budget holds and why, as sentences without full stops. */
export function budgetSentences(source: BudgetSource): readonly string[] {
  const { because, unknown, images } = source
  if (unknown !== null) return unknownSentences(because, unknown)
  const base = `the base ${shortCommit(source.base ?? '')}`
  const lacking = lackingSentences(source, base)
  const isEdited = images.some(({ changes }) => changes.length > 0)
  if (images.some(({ heldTo, lacks }) => heldTo === 'base' && lacks === null) && because !== null) {
    const held = isEdited ? 'This change edits its budget, but is held to that of' : 'Held to the budget of'
    return [`${held} ${base}, because ${WHY[because]}`, ...lacking, ...droppedSentences(source)]
  }
  return [
    ...(isEdited ? ['This change edits its own budget, and the new one holds'] : []),
    ...lacking,
    ...droppedSentences(source),
  ]
}

/** What the base does not have: one sentence for all images that it says the same of. */
function lackingSentences({ path, because, images }: BudgetSource, base: string): readonly string[] {
  const although = because === null ? '' : `, although ${WHY[because]}`
  const ofFile = images.some(({ lacks }) => lacks === 'file')
    ? [`There is no ${path} in ${base}, so the budget of this change holds${although}`]
    : []
  const lacking = images.filter(({ lacks }) => lacks === 'image')
  const ofImages = [...groupBy(lacking, ({ heldTo }) => heldTo)].map(([heldTo, group]) => {
    const names = toChooseFrom(
      group.map(({ name }) => name),
      'image',
    )
    const there = `in ${path} of ${base}, so the budget of this change holds for`
    const missing =
      group.length === 1 ? `There is no image ${names} ${there} it` : `None of the images ${names} is ${there} them`
    return heldTo === 'head' ? `${missing}${although}` : `${missing}, and beside that the "defaults" of the base`
  })
  return [...ofFile, ...ofImages]
}

/** A change could leave out an image to get rid of its budget. */
export function droppedSentences({ path, base, because, dropped }: BudgetSource): readonly string[] {
  if (dropped.length === 0) return []
  const names = listed(dropped, 'image')
  const [is, its] = dropped.length === 1 ? ['is', 'its budget'] : ['are', 'their budgets']
  const there = `${names} ${is} in ${path} of the base ${shortCommit(base ?? '')}, and not among the images of this run`
  if (because === null) return [there]
  return [`${there}: ${its} there could not be checked, so the verdict is at best unchecked`]
}

/** The reason stands alone, because a long sentence is cut. */
function unknownSentences(because: BudgetSource['because'], reason: string): readonly string[] {
  if (because === null) return [`Whether this change edits its budget is not known: ${reason}`]
  return [
    `This change is to be held to the budget of its base, because ${WHY[because]}, but that is not known. ` +
      'Its own was checked instead, so the verdict is at best unchecked',
    `The reason: ${reason}`,
  ]
}
