import { execFileSync } from 'node:child_process'
import type { Answer } from './dockerfile-answers.ts'
import { SPECIMENS } from './dockerfile-corpus.ts'
import { compile } from './go-programs.ts'

/** The versions of BuildKit to ask: the newest whose module is available, and one that reads in older ways. */
export const VERSIONS = ['0.26.3', '0.13.2'] as const

/** What BuildKit's own parser and converter make of each specimen, by name. */
export function askBuildKit(version: (typeof VERSIONS)[number]): Readonly<Record<string, Answer>> {
  // -trimpath: most of its packages are already compiled, for the buildkitd of scripts/engine.
  const args = ['-trimpath', ...(version === '0.13.2' ? ['-modfile=buildkit-0.13.2.mod'] : [])]
  const program = compile({ source: 'dockerfile', go: '1.26.8', args })
  const output = execFileSync(program, { input: JSON.stringify(SPECIMENS), encoding: 'utf8', maxBuffer: 2 ** 26 })
  const answers: readonly Answer[] = JSON.parse(output)
  return Object.fromEntries(SPECIMENS.map(({ name }, index) => [name, answers[index]!]))
}
