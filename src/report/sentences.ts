import { shortCommit } from '../units/commit.ts'
import type { Form } from './form.ts'
import type { Report } from './report.ts'

export function commitName({ repositoryUrl }: Pick<Report, 'repositoryUrl'>, commit: string, form: Form): string {
  const name = form.code(shortCommit(commit))
  return repositoryUrl === null || !isHash(commit) ? name : form.link(name, `${repositoryUrl}/commit/${commit}`)
}

/** Whether a commit can be a part of an address. */
export const isHash = (commit: string): boolean => /^[0-9a-f]{40,64}$/.test(commit)

/** A note or reason as a sentence with one full stop; a question keeps its mark. */
export function sentence(text: string, form: Form): string {
  const shown = form.prose(text.trimEnd().replace(/\.$/, ''))
  return shown.endsWith('?') ? shown : `${shown}.`
}
