import type { BuildInputs } from './build-inputs.ts'

/** An image's name from its context's folder, the word in its Dockerfile's name and its target: `shop-slim-debug`. */
export function defaultName(build: Pick<BuildInputs, 'context' | 'file' | 'target'>, directory: string): string {
  const parts = [folderOf(build.context, directory) || 'image', wordOf(build.file), build.target]
  return parts.filter((part) => part !== '').join('-')
}

/** `services/api/` and `https://host/repo.git#main:services/api` are both `api`; the root has no name. */
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

/** `single` for `Dockerfile.single` and `single.Dockerfile`; empty for any other name. */
function wordOf(file: string): string {
  const name =
    file
      .replace(/[?#].*$/s, '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  const match = /^Dockerfile\.(.+)$/i.exec(name) ?? /^(.+)\.Dockerfile$/i.exec(name)
  return match?.[1] ?? ''
}
