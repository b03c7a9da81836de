import { fail } from '../../errors/errors.ts'
import type { Comment, Comments } from '../../ports.ts'
import type { RepositoryAccess } from './access.ts'
import { githubClient } from './client.ts'
import { unlessGone } from './gone.ts'
import { askIdentity, type IsOurs } from './identity.ts'
import { allPages, PAGE } from './pages.ts'
import { PATIENCE, type Patience } from './patience.ts'

/** A pull request's. */
export interface Conversation extends RepositoryAccess {
  readonly number: number
}

/** GitHub allows 2,500 comments. */
const PAGES = 30

interface ApiComment {
  readonly id: number
  readonly body?: string
  readonly html_url: string
  readonly updated_at: string
  readonly user: { readonly login: string; readonly type: string } | null
}

/**
 * Uses the REST API, since Gitea has no other. Throws `github.*`. A create is sent once: without an answer, the caller
 * has to look up whether it was stored. Nothing is sent or waited for once the run is `cancelled`.
 */
export function githubComments(where: Conversation, cancelled?: AbortSignal, patience: Patience = PATIENCE): Comments {
  const [owner = '', repo = ''] = where.repository.split('/')
  const { number } = where
  const subject = `pull request #${number} of ${where.repository}`
  const url = where.apiUrl.replace(/\/+$/, '')
  const purpose = { deed: 'comment on', permission: 'pull-requests: write' }
  const client = githubClient({ subject, url, token: where.token, ...purpose }, patience, cancelled)
  const rest = async () => (await client()).rest
  let whose: Promise<IsOurs> | undefined
  const identity = () => (whose ??= client().then(askIdentity))

  return {
    async headNow() {
      const { pulls } = await rest()
      const { data } = await pulls.get({ owner, repo, pull_number: number })
      return data.head.sha
    },
    async list() {
      const isOurs = await identity()
      const { issues } = await rest()
      const all = await allPages(PAGES, (page) => issues.listComments({ owner, repo, issue_number: number, ...page }))
      if (!all) throw fail('github.too-many', { subject, most: `${PAGES * PAGE} comments` })
      return all.map((each) => toComment(each, isOurs))
    },
    async create(body) {
      const { issues } = await rest()
      const { data } = await issues.createComment({ owner, repo, issue_number: number, body })
      return toComment(data, () => true)
    },
    async update(id, body) {
      const isOurs = await identity()
      const { issues } = await rest()
      const { data } = await issues.updateComment({ owner, repo, comment_id: id, body })
      return toComment(data, isOurs)
    },
    async remove(id) {
      const { issues } = await rest()
      await issues.deleteComment({ owner, repo, comment_id: id }).catch(unlessGone)
    },
  }
}

function toComment(comment: ApiComment, isOurs: IsOurs): Comment {
  const { id, body = '', html_url: url, updated_at: updatedAt, user } = comment
  return { id, body, url, updatedAt, ours: isOurs(user) }
}
