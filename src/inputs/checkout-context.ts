/**
 * Puts the checkout where docker/build-push-action puts its Git context: `{{defaultContext}}` becomes `.`, and
 * `{{defaultContext}}:services/a` becomes `./services/a`. Any other text is unchanged.
 */
export function checkoutContext(text: string): string {
  return text.replace(/\{\{\s*defaultContext\s*\}\}(:?)/, (_, colon: string) => (colon === '' ? '.' : './'))
}
