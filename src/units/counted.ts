/** `1 layer`, `3 layers`; give `many` if adding an s is wrong. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
