/** How much of a limit is used, in percent: `98.2 %`. It is 100 only if nothing is left. */
export function shareUsed(used: number, limit: number): string {
  if (used >= limit) return '100 %'
  const percent = (used * 100) / limit
  let decimals = 1
  while (decimals < 12 && Number(percent.toFixed(decimals)) >= 100) decimals += 1
  return `${percent.toFixed(decimals).replace(/\.0$/, '')} %`
}
