import { needsAcceptance, nowShown, type NowShown } from '../../budget/shown-sizes.ts'
import {
  NOTHING_SHOWN,
  shownSizesIn,
  withLine,
  withoutLine,
  type StoredComment,
} from '../../report/shown-sizes-line.ts'

/**
 * The body of a comment that shows `report` and remembers which sizes it shows, and showed as `previous`. The body of
 * `previous` if it says all of that already.
 */
export function withShownSizes(report: string, previous: StoredComment | undefined, now: NowShown): string {
  const before = previous === undefined ? NOTHING_SHOWN : shownSizesIn(previous)
  const shown = nowShown(before, now)
  const isSame = previous !== undefined && shown === before && withoutLine(previous.body) === report
  return isSame ? previous.body : withLine(report, shown, needsAcceptance(now))
}
