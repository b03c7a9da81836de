import type { Cause } from '../comparison/cause.ts'
import { isNamed } from './cause-rows.ts'
import { counted } from '../units/counted.ts'
import type { Form } from './form.ts'

/** What happened, in one word; empty for a rest of many things. A named part that weighs the same has changed parts. */
export function causeWord(cause: Cause): string {
  if (!isNamed(cause)) return ''
  return cause.change === 'same' ? 'changed' : cause.change
}

/** What a cause is about, in one line: an instruction, a path, a module with its versions, a count of others. */
export function causeName(cause: Cause, form: Form): string {
  switch (cause.kind) {
    case 'path':
      return pathName(cause, form)
    case 'module':
      return [moduleName(cause.name, form), versions(cause, form)].filter((part) => part !== '').join(' ')
    case 'bucket':
      return form.prose(cause.name)
    case 'rest':
      return restName(cause, form)
    default:
      return form.code(cause.name)
  }
}

/** A moved file has two paths: its old one comes first, its new one last. */
function pathName({ name, from, to }: Cause, form: Form): string {
  const paths = [...(from === '' ? [] : [from]), name, ...(to === '' ? [] : [to])]
  return paths.map((path) => form.code(`/${path}`)).join(` ${form.arrow} `)
}

function restName(cause: Cause, form: Form): string {
  const name = form.prose(cause.name)
  if (isNamed(cause)) return counted(cause.count, name)
  return cause.count === 0 ? `other ${name}s` : counted(cause.count, `more ${name}`)
}

/** A module path never holds a blank, so a name with one is ours, like `standard library`. */
function moduleName(name: string, form: Form): string {
  return name.includes(' ') ? form.prose(name) : form.code(name)
}

/** The old and new version if they differ, otherwise the one there is; empty if there is none. */
export function versions({ from, to }: Pick<Cause, 'from' | 'to'>, form: Form): string {
  const [before, after] = [from, to].map((version) => (version === '' ? '' : form.code(version)))
  return before && after && from !== to ? `${before} ${form.arrow} ${after}` : after || before || ''
}
