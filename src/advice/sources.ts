import type { Advice } from './advice.ts'
import type { AdviceFacts } from './advice-facts.ts'
import { leaveOut, type Survey } from './pile.ts'

const SOURCE = /\.go$|(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)$|\.git\/)/

/** Whether a file is only needed to build a Go program: sources, module files, and their repository. */
export const isSource = (path: string): boolean => SOURCE.test(path)

export function sources({ lines }: AdviceFacts, survey: Survey): readonly Advice[] {
  return survey.sources.map((pile) => leaveOut('sources', pile, lines.layers))
}
