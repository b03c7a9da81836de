import { expect } from '@jest/globals'
import { comparedSentences } from '../../src/report/compared-sentences.ts'
import type { Form } from '../../src/report/form.ts'
import type { Report } from '../../src/report/report.ts'

/** All that a report on one image says of what was compared with what. */
export function comparedSentence(report: Report, form: Form): string | undefined {
  const [said, ...others] = comparedSentences(report, form)
  expect(others).toEqual([])
  return said
}
