/** First elements of the standard library's import paths (`go list std` of Go 1.18 to 1.27, with experiments). */
const TOPS = new Set(
  `archive arena bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag
  fmt go hash html image index internal io iter log maps math mime net os path plugin reflect regexp runtime simd slices sort
  strconv strings structs sync syscall testing text time unicode unique unsafe uuid vendor weak`.split(/\s+/),
)

/** Whether an import path with this first element may be the standard library's. Go's own commands (`cmd`) are not. */
export function isStandardTop(element: string): boolean {
  return TOPS.has(element)
}
