import type { SettingChange } from '../comparison/cause.ts'
import { alike, programNames, type Group } from './alike.ts'
import { counted } from '../units/counted.ts'
import type { Form } from './form.ts'
import { familiar } from './reference.ts'

const MOST_SENTENCES = 8

/** Changes of the base image, of Go and of build settings, a sentence each. None begins with untrusted text. */
export function settingSentences(settings: readonly SettingChange[], form: Form): readonly string[] {
  const groups = alike(settings, ({ what, setting, base, head }) => [what, setting, base, head])
  const rest = groups.length - MOST_SENTENCES
  const sentences = groups.slice(0, MOST_SENTENCES).map((group) => settingSentence(group, form))
  return rest > 0 ? [...sentences, `${counted(rest, 'more change')} of build settings`] : sentences
}

function settingSentence(group: Group<SettingChange>, form: Form): string {
  const [{ what, setting, base, head }] = group
  const programs = programNames(group, form)
  const is = group.length > 1 ? 'are' : 'is'
  switch (what) {
    case 'base image':
      return baseImage(base, head, form)
    case 'go version':
      return `Go ${value(base, form)} ${form.arrow} ${value(head, form)} in ${programs}`
    case 'stripped':
      return head === 'stripped' ? `${programs} ${is} stripped now` : `${programs} ${is} no longer stripped`
    case 'cgo':
      return head === '1' || base === '0' ? `cgo is on now in ${programs}` : `cgo is off now in ${programs}`
    case 'trimpath':
      return `${programs} ${is} built ${head === 'true' ? 'with' : 'without'} ${form.code('-trimpath')} now`
    case 'build setting':
      return `Build setting ${form.code(setting)} ${value(base, form)} ${form.arrow} ${value(head, form)} in ${programs}`
  }
}

/** Name and digest on both sides; an unchanged name is given once. */
function baseImage(base: string, head: string, form: Form): string {
  const [before, after] = [reference(base), reference(head)]
  const change = (from: string, to: string) => `${value(from, form)} ${form.arrow} ${value(to, form)}`
  if (before.name === after.name) {
    return `Base image ${value(after.name, form)} has different contents: ${change(before.digest, after.digest)}`
  }
  const digests = before.digest && after.digest ? ` (${change(before.digest, after.digest)})` : ''
  return `Base image ${change(before.name, after.name)}${digests}`
}

/** `name@digest`, with the digest cut to what tells two apart. */
function reference(text: string): { readonly name: string; readonly digest: string } {
  const [name = '', digest = ''] = text.split('@', 2)
  return { name: familiar(name), digest: digest.slice(0, 'sha256:'.length + 12) }
}

function value(text: string, form: Form): string {
  return text === '' ? 'none' : form.code(text)
}
