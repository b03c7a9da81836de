import type { BuildInputs } from './build-inputs.ts'

/**
 * A name for an image that was given none: the last folder of its context (`repository` for the checkout itself), the
 * word that tells its Dockerfile from the plain one, and its target: `hello-single`, `product-catalog-debug`.
 */
export function defaultName(build: Pick<BuildInputs, 'context' | 'file' | 'target'>, repository: string): string {
  const parts = [folderOf(build.context) || repository, wordOf(build.file), build.target]
  return parts.filter((part) => part !== '').join('-')
}

/** `services/api/` and `https://host/owner/repo.git#main:services/api` are both `api`; `.` and `..` are nothing. */
function folderOf(context: string): string {
  const [address = '', fragment = ''] = context.split('#')
  const subfolder = fragment.split(':')[1] ?? ''
  const path = subfolder.replace(/\/+$/, '') === '' ? address.replace(/\?.*$/, '') : subfolder
  const names = path.split(/[/\\]/).filter((name) => name !== '' && name !== '.')
  const last = names.at(-1) ?? ''
  return last === '..' ? '' : last.replace(/\.git$/, '')
}

/** `single` of `Dockerfile.single` and of `single.Dockerfile`; nothing of any other name. */
function wordOf(file: string): string {
  const name =
    file
      .replace(/[?#].*$/s, '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  const match = /^Dockerfile\.(.+)$/i.exec(name) ?? /^(.+)\.Dockerfile$/i.exec(name)
  return match?.[1] ?? ''
}
