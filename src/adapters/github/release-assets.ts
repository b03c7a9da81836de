import { fail } from '../../errors/errors.ts'
import type { ReleaseAssets } from '../../ports.ts'
import type { RepositoryAccess } from './access.ts'
import { apiError } from './api-error.ts'
import { githubClient } from './client.ts'
import { unlessGone } from './gone.ts'
import { OtherHost } from './own-host.ts'
import { allPages, PAGE } from './pages.ts'
import { PATIENCE, type Patience } from './patience.ts'
import { isUploadHost } from './upload-host.ts'

interface Release extends RepositoryAccess {
  readonly tag: string
}

/** GitHub allows 1,000 files per release. */
const PAGES = 10

/** For an unpublished release its newest draft: an immutable release accepts no files later. Throws `github.*`. */
export function githubReleaseAssets(where: Release, patience: Patience = PATIENCE): ReleaseAssets {
  const { token, tag } = where
  const [owner = '', repo = ''] = where.repository.split('/')
  const subject = `release ${tag} of ${where.repository}`
  const url = where.apiUrl.replace(/\/+$/, '')
  const about = { subject, url, deed: 'attach files to', permission: 'contents: write' }
  const context = { ...about, token }
  const client = githubClient(context, patience)
  const rest = async () => (await client()).rest
  let found: ReturnType<typeof find> | undefined
  const release = () => (found ??= find())

  async function find() {
    const { repos } = await rest()
    try {
      return (await repos.getReleaseByTag({ owner, repo, tag })).data
    } catch (error) {
      unlessGone(error)
      // Drafts are not found by tag, and are listed only with write permission.
      const { data } = await repos.listReleases({ owner, repo, per_page: PAGE })
      const draft = data.find((each) => each.draft && each.tag_name === tag)
      if (!draft) throw error
      return draft
    }
  }

  return {
    async list() {
      const { id: release_id } = await release()
      const { repos } = await rest()
      const all = await allPages(PAGES, (page) => repos.listReleaseAssets({ owner, repo, release_id, ...page }))
      if (!all) throw fail('github.too-many', { subject, most: `${PAGES * PAGE} files` })
      return all.map(({ id, name }) => ({ id, name }))
    },
    async upload({ name, type, text }) {
      const address = uploadAddress((await release()).upload_url)
      if (!isUploadHost(address, url)) throw apiError(new OtherHost(address), context)
      // A separate client, since each asks only one host.
      const uploads = githubClient({ ...context, url: address.origin }, patience)
      address.searchParams.set('name', name)
      const headers = { 'content-type': type }
      await (await uploads()).request({ method: 'POST', url: address.href, headers, data: text }).catch(notAllowed)
    },
    async remove(asset_id) {
      const { repos } = await rest()
      await repos.deleteReleaseAsset({ owner, repo, asset_id }).catch(unlessGone)
    },
  }

  /** The release exists, so a 404 means no permission to write, as some kinds of token report it. */
  function notAllowed(error: unknown): never {
    unlessGone(error)
    throw fail('github.read-only', { ...about, answer: 'HTTP 404' })
  }

  /** The API gives a URL template: `https://uploads.github.com/repos/acme/shop/releases/1/assets{?name,label}`. */
  function uploadAddress(template = ''): URL {
    const address = template.replace(/\{.*$/, '')
    if (URL.canParse(address)) return new URL(address)
    throw fail('github.refused', { subject, answer: `"${template}" is not an upload URL` })
  }
}
