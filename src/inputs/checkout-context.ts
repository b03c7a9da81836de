import { isAbsolute, join } from 'node:path'

/**
 * Uses the checkout in place of docker/build-push-action's Git context: `{{defaultContext}}` becomes `.`, and
 * `{{defaultContext}}:services/a` becomes `./services/a`. Any other text is unchanged.
 */
export function checkoutContext(text: string): string {
  return text.replace(/\{\{\s*defaultContext\s*\}\}(:?)/, (_, colon: string) => (colon === '' ? '.' : './'))
}

/**
 * The Dockerfile's path as BuildKit reads it from that Git context: inside the subfolder, if there is one. `context` is
 * as the user wrote it.
 */
export function checkoutFile(context: string, file: string): string {
  const [, folder] = /^\{\{\s*defaultContext\s*\}\}:(.+)$/.exec(context) ?? []
  const elsewhere = file === '' || file === '-' || isAbsolute(file) || /^https?:\/\//.test(file)
  return folder === undefined || elsewhere ? file : join('.', folder, file)
}
