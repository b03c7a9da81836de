/** Methods that search the object they are called on. */
const SEARCHES = /^(?:includes|indexOf|replace|replaceAll|split)$/
type Methods = Record<string, unknown>

/**
 * Counts what some work does with strings, maps, sets and buffers: one for each call of a method, or the length
 * searched for one that searches.
 */
export function searchedBy(work: () => unknown): number {
  let searched = 0
  const restore: (() => void)[] = []
  for (const prototype of [String.prototype, Map.prototype, Set.prototype, Buffer.prototype] as unknown as Methods[]) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value !== 'function' || name === 'constructor') continue
      const isSearch = SEARCHES.test(name)
      restore.push(() => void (prototype[name] = value))
      prototype[name] = function (this: { readonly length: number }, ...args: readonly unknown[]): unknown {
        searched += isSearch ? this.length : 1
        return Reflect.apply(value, this, args)
      }
    }
  }
  try {
    work()
  } finally {
    restore.forEach((each) => each())
  }
  return searched
}
