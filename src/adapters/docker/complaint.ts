/** What a call of docker or buildx complains of: its line that says so, else its last one; empty where it says nothing. */
export function complaintOf(stderr: string): string {
  const lines = stderr.trim().split('\n')
  const line = lines.find((each) => each.startsWith('ERROR: ')) ?? lines.at(-1) ?? ''
  return line.replace(/^ERROR: /, '').replace(/\.$/, '')
}
