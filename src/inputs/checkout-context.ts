import { isAbsolute, join } from 'node:path'

/**
 * Puts the checkout where docker/build-push-action puts its Git context: `{{defaultContext}}` becomes `.`, and
 * `{{defaultContext}}:services/a` becomes `./services/a`. Any other text is unchanged.
 */
export function checkoutContext(text: string): string {
  return text.replace(/\{\{\s*defaultContext\s*\}\}(:?)/, (_, colon: string) => (colon === '' ? '.' : './'))
}

/**
 * The Dockerfile where BuildKit reads it from that Git context: inside the sub-folder, when one is given. `context` is as
 * the user wrote it.
 */
export function checkoutFile(context: string, file: string): string {
  const [, folder] = /^\{\{\s*defaultContext\s*\}\}:(.+)$/.exec(context) ?? []
  const elsewhere = file === '' || file === '-' || isAbsolute(file) || /^https?:\/\//.test(file)
  return folder === undefined || elsewhere ? file : join('.', folder, file)
}
