/** The temporary folders of a world without IO; `cleared` is called for each that is removed. */
export function fakeFolders(cleared: () => void) {
  const paths = new Set<string>()
  let made = 0
  let gone = false // the last of them: nothing can be built or read after that
  return {
    areGone: () => gone,
    require() {
      if (gone) throw new Error('the folder of the build is gone')
    },
    async make(): Promise<AsyncDisposable & { readonly path: string }> {
      made = paths.size === 0 ? 0 : made + 1
      const path = made === 0 ? '/scratch' : `/scratch-${made}`
      paths.add(path)
      gone = false
      return {
        path,
        async [Symbol.asyncDispose]() {
          paths.delete(path)
          gone = paths.size === 0
          if (gone) cleared()
        },
      }
    },
  }
}
