/** The API's maximum per page. */
export const PAGE = 100

interface Answer<Entry> {
  readonly data: readonly Entry[]
  readonly headers: { readonly link?: string | undefined }
}

/** In order; undefined if there are more than `most` pages. */
export async function allPages<Entry>(
  most: number,
  ask: (page: { readonly per_page: number; readonly page: number }) => Promise<Answer<Entry>>,
): Promise<readonly Entry[] | undefined> {
  const all: Entry[] = []
  for (let page = 1; page <= most; page += 1) {
    const { data, headers } = await ask({ per_page: PAGE, page })
    all.push(...data)
    // Uses the server's link only to tell that there is more, not its address.
    if (!/\brel="next"/.test(headers.link ?? '')) return all
  }
  return undefined
}
