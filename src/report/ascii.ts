/** Our own signs in ASCII, for terminals and logs that show nothing else. */
export function ascii(text: string): string {
  return text.replaceAll('≤', '<=').replace(/[−–]/g, '-')
}
