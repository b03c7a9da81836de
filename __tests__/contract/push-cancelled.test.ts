// A stalled registry blocks docker push and buildx forever: only the user may end that.
import { expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { dockerPusher } from '../../src/adapters/docker/docker-pusher.ts'
import { fakeDocker, SLOW, slowOf, type Reply } from '../support/fake-docker.ts'
import { writeFiles } from '../support/files-on-disk.ts'
import { gone } from '../support/gone.ts'
import { BUILD, MADE } from '../support/pushing.ts'
import { temporaryFolder } from '../support/repository.ts'

const ignored = (): void => undefined

test.each<readonly [string, Readonly<Record<string, Reply>>, 'engine' | 'layout']>([
  ['docker push', { tag: {}, push: SLOW }, 'engine'],
  ['a copy by buildx', { imagetools: SLOW }, 'layout'],
  ['the question afterwards', { tag: {}, push: {}, imagetools: SLOW }, 'engine'],
])('%s that gives no answer ends when the run is cancelled', async (_, replies, kind) => {
  await using folder = await temporaryFolder()
  await writeFiles(folder.path, MADE.files)
  await using docker = await fakeDocker(replies)
  const from = kind === 'engine' ? ({ kind } as const) : ({ kind, directory: folder.path } as const)
  const push = {
    names: ['r.example/shop:1'],
    byDigest: false,
    from,
    fields: [],
    platforms: [],
    annotations: [],
  }
  const cancel = new AbortController()
  const pusher = dockerPusher(dockerBuildx(cancel.signal), cancel.signal)
  const ended = pusher.push({ push, build: BUILD, builder: '' }, ignored, ignored)
  ended.catch(ignored)
  const pid = await slowOf(docker)
  cancel.abort(new Error('cancelled by the test'))
  await expect(ended).rejects.toThrow('cancelled by the test')
  await gone(pid)
})
