import type { Inputs } from '../../inputs/inputs.ts'
import type { Comment, Ports } from '../../ports.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { ourComment } from './comment.ts'

type Conversation = Pick<Ports, 'acceptances' | 'comments' | 'images' | 'runner'>

/**
 * Ports that ask for the list of comments once the first image is opened, so that it is there when its layers are read:
 * the first `list` gives that answer, and no other request is sent for it. Two things need a list of their own, as another
 * job may have written a comment since: growth is accepted by what the comment shows now, and a comment is not created
 * where there is one.
 */
export function commentsAhead<P extends Conversation>(
  ports: P,
  { comment }: Pick<Inputs, 'comment'>,
  watch: Stopwatch,
): P {
  const { acceptances, comments, images, runner } = ports
  const isListed = comment !== 'never' && runner.event.kind === 'pull_request'
  if (!isListed || comments === undefined || 'reason' in comments) return ports
  let ahead: Promise<readonly Comment[]> | 'not asked' | 'used' = 'not asked'
  let isEarlier = false // whether the last list was asked for ahead
  const ask = (): void => {
    if (ahead !== 'not asked') return
    ahead = watch.ahead('comments', () => comments.list())
    ahead.catch(() => undefined) // reported where the list is needed
  }
  const listNow = async (): Promise<readonly Comment[]> => {
    ahead = 'used'
    isEarlier = false
    return await comments.list()
  }
  return {
    ...ports,
    images: {
      ...images,
      open(reference) {
        ask()
        return images.open(reference)
      },
      openBuilt(weighed, build) {
        ask()
        return images.openBuilt(weighed, build)
      },
    },
    comments: {
      ...comments,
      list() {
        if (typeof ahead === 'string') return listNow()
        const answer = ahead
        ahead = 'used'
        isEarlier = true
        return answer
      },
      async create(body) {
        const ours = isEarlier ? await ourComment({ ...comments, list: listNow }) : undefined
        return ours ?? (await comments.create(body))
      },
    },
    acceptances: acceptances && {
      async find(label) {
        const found = await acceptances.find(label)
        if (found.kind === 'found') ahead = 'used'
        return found
      },
    },
  }
}
