/** What a port answers when it has nothing to give (`Miss`), or keeps nothing (`Saved`); `reason` is a clause. */
export const miss = (reason: string): { readonly kind: 'miss'; readonly reason: string } => ({ kind: 'miss', reason })

export const notSaved = (reason: string): { readonly kind: 'not saved'; readonly reason: string } => ({
  kind: 'not saved',
  reason,
})
