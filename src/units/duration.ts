/** Seconds for a person, with `more` decimals: `0.24 s`, `12.7 s`, `3 min 5 s`; never a rounded-up `60.0 s`. */
export function formatSeconds(seconds: number, more = 0): string {
  const half = 0.5 * 10 ** -more
  if (seconds < 1 - half / 100) return `${seconds.toFixed(2 + more)} s`
  if (seconds < 60 - half / 10) return `${seconds.toFixed(1 + more)} s`
  const rounded = Number(seconds.toFixed(more))
  const minutes = Math.floor(rounded / 60)
  return `${minutes} min ${(rounded - minutes * 60).toFixed(more)} s`
}

/** An age for a person, from a span in milliseconds: `just now`, `12 min ago`, `3 h ago`, `2 d ago`. */
export function formatAge(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} h ago` : `${Math.floor(hours / 24)} d ago`
}
