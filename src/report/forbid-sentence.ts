import type { ForbidOutcome } from '../budget/verdict.ts'
import { isOfNew } from '../limits/measures.ts'
import type { Forbidden } from '../limits/rule.ts'
import { andMore } from '../text/and-more.ts'
import { counted } from '../units/counted.ts'
import type { Form } from './form.ts'
import { type ImageReport, onPlatform } from './image-report.ts'
import { ruledName, writtenAt } from './limit-words.ts'

const MOST_NAMED = 3

interface Kind {
  /** What is found. */
  readonly noun: string
  /** What to do about it. */
  readonly advice: string
}

const NO_IMPORT = 'remove what imports it, which "go mod why -m" names'

type Word = Exclude<Forbidden, `${string}:${string}`> | 'path' | 'module'

const KINDS: Readonly<Record<Word, Kind>> = {
  path: { noun: 'file', advice: 'leave it out of the COPY or RUN that adds it, or name it in .dockerignore' },
  module: { noun: 'module', advice: NO_IMPORT },
  'new-module': { noun: 'module', advice: NO_IMPORT },
  'new-setuid': { noun: 'file', advice: 'clear the bit with "chmod ug-s" in the step that adds the file' },
  shell: { noun: 'file', advice: 'start the last stage from an image without one, such as scratch' },
  'go-toolchain': { noun: 'toolchain', advice: 'build in a stage of its own and copy the program from there' },
  'test-code': { noun: 'program', advice: 'import "testing" in files named _test.go alone' },
}

/** `path:/root/** is forbidden, but the image has /root/.bashrc: leave it out …` */
export function forbidSentence(image: ImageReport, { rule, found, count }: ForbidOutcome, form: Form): string {
  const { noun, advice } = kindOf(rule.what)
  const has = isOfNew(rule.what) ? 'this change adds' : 'the image has'
  const is = `${ruledName(rule.what, form)} is forbidden${writtenAt(rule.origin, form)}`
  const on = onPlatform(image, form)
  if (count === 0) return `${is}, and ${has} none${on}.`
  return `${is}, but ${has} ${few(found, count, { noun, form })}${on}: ${advice}.`
}

const isWord = (text: string): text is Word => Object.hasOwn(KINDS, text)

function kindOf(what: Forbidden): Kind {
  const word = what.replace(/:.*/s, '')
  return KINDS[isWord(word) ? word : 'path']
}

function few(found: readonly string[], count: number, { noun, form }: { noun: string; form: Form }): string {
  const named = found.slice(0, MOST_NAMED).map(form.code)
  return named.length === 0 ? counted(count, noun) : andMore(named, count - named.length, noun)
}
