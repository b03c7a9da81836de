/** Something that happens once, and can be waited for. */
export interface Happening {
  readonly happened: Promise<void>
  readonly happen: () => void
}

export function happening(): Happening {
  let happen!: () => void
  const happened = new Promise<void>((resolve) => (happen = resolve))
  return { happened, happen }
}
