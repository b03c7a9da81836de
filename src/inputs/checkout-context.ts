import { isAbsolute, join } from 'node:path'

/** Uses the checkout for docker/build-push-action's Git context: `{{defaultContext}}:a` becomes `./a`. */
export function checkoutContext(text: string): string {
  return text.replace(/\{\{\s*defaultContext\s*\}\}(:?)/, (_, colon: string) => (colon === '' ? '.' : './'))
}

/** The Dockerfile's path, inside the subfolder of a Git context as in BuildKit. `context`: as the user wrote it. */
export function checkoutFile(context: string, file: string): string {
  const [, folder] = /^\{\{\s*defaultContext\s*\}\}:(.+)$/.exec(context) ?? []
  const elsewhere = file === '' || file === '-' || isAbsolute(file) || /^https?:\/\//.test(file)
  return folder === undefined || elsewhere ? file : join('.', folder, file)
}
