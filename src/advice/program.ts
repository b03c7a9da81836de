import { normalize } from 'node:path'
import type { AdviceFacts } from './advice-facts.ts'
import type { GoProgram } from '../inventory/programs.ts'
import type { Survey } from './pile.ts'

/** Our Go program that a container runs directly, without a shell. A relative path only counts if it is unique. */
export function runningProgram(facts: AdviceFacts, { namesakes }: Survey): GoProgram | undefined {
  const { program, goBinaries, layers } = facts
  if (program === '') return undefined
  const absolute = program.startsWith('/')
  const path = normalize(`/${program}`)
  const found = goBinaries.filter((each) => (absolute ? `/${each.path}` === path : `/${each.path}`.endsWith(path)))
  const [binary] = found
  if (found.length !== 1 || (!absolute && namesakes !== 1)) return undefined
  return binary && layers[binary.layer]?.origin === 'own' ? binary : undefined
}

/** Packages that run or load other files, which `scratch` does not have. */
const NEEDS_MORE = new Set(['os/exec', 'plugin'])

/** Whether a program seems to run with only its own files. Unknown code, or an obfuscator's, may need anything. */
export function standsAlone({ interpreter, packages, main }: GoProgram): boolean {
  const isKnown = packages.length > 0 && main !== ''
  return interpreter === '' && isKnown && !packages.some(({ path }) => NEEDS_MORE.has(path))
}
