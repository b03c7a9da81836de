import type { BuildInputs } from './build-inputs.ts'

/**
 * A name for an image that was given none: the folder that its context is, the word that tells its Dockerfile from the plain
 * one, and its target: `hello-single`, `product-catalog-debug`. A relative context counts from `directory`.
 */
export function defaultName(build: Pick<BuildInputs, 'context' | 'file' | 'target'>, directory: string): string {
  const parts = [folderOf(build.context, directory) || 'image', wordOf(build.file), build.target]
  return parts.filter((part) => part !== '').join('-')
}

/**
 * `services/api/` and `https://host/owner/repo.git#main:services/api` are both `api`, and `..` is the folder above
 * `directory`; the root has no name.
 */
function folderOf(context: string, directory: string): string {
  const [address = '', fragment = ''] = context.split('#')
  const subfolder = fragment.split(':')[1] ?? ''
  const path = subfolder.replace(/\/+$/, '') === '' ? address.replace(/\?.*$/, '') : subfolder
  const names: string[] = []
  for (const name of (/^[/\\]/.test(path) ? path : `${directory}/${path}`).split(/[/\\]/)) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.at(-1)?.replace(/\.git$/, '') ?? ''
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
