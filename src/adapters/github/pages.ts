/** Entries per page, the most that the API gives. */
export const PAGE = 100

interface Answer<Entry> {
  readonly data: readonly Entry[]
  readonly headers: { readonly link?: string | undefined }
}

/** The entries of all pages of a list, in order; undefined if there are more than `most` pages. */
export async function allPages<Entry>(
  most: number,
  ask: (page: { readonly per_page: number; readonly page: number }) => Promise<Answer<Entry>>,
): Promise<readonly Entry[] | undefined> {
  const all: Entry[] = []
  for (let page = 1; page <= most; page += 1) {
    const { data, headers } = await ask({ per_page: PAGE, page })
    all.push(...data)
    // Takes from the server only that there is more: the address would be its own choice.
    if (!/\brel="next"/.test(headers.link ?? '')) return all
  }
  return undefined
}
