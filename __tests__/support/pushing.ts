import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { dockerPusher } from '../../src/adapters/docker/docker-pusher.ts'
import { errorOf } from './buildx-contract.ts'
import { fakeDocker, type Reply } from './fake-docker.ts'
import { layer, layout } from './images.ts'
import type { Push } from '../../src/plan/build-plan.ts'
import type { Buildx } from '../../src/ports.ts'

/** An exported image of one layer. */
export const MADE = layout([layer('COPY app /app', [{ path: 'app', content: 'hello' }])])
export const MANIFEST = MADE.files.get(`blobs/${MADE.digest.replace(':', '/')}`)!.toString()
export const CONFIG: string = JSON.parse(MANIFEST).config.digest
/** The facts of a build that made another image. */
export const BUILD = {
  imageId: 'sha256:1',
  digest: 'sha256:2',
  metadata: {},
  cacheSteps: [],
  fromImages: [],
  ranStages: [],
  times: { seconds: 0, vertices: [] },
}
/** A registry that has the image under any name. */
export const HAS_IT: Reply = { stdout: MANIFEST }

/** A push with a `docker` that replies like this: its result, log, calls, and the pauses (ms) between them. */
export async function pushing(
  push: Partial<Push>,
  replies: Readonly<Record<string, Reply>>,
  build: Partial<typeof BUILD> = {},
  buildx: Partial<Buildx> = {},
) {
  await using docker = await fakeDocker(replies)
  const done: string[] = []
  const whole = {
    names: ['r.example/shop:1'],
    byDigest: false,
    from: { kind: 'engine' },
    fields: [],
    platforms: [],
    annotations: [],
    ...push,
  } as const
  const image = {
    push: whole,
    build: { ...BUILD, ...build },
    builder: 'b',
  }
  const pauses: number[] = []
  const pusher = dockerPusher(
    { ...dockerBuildx(), ...buildx },
    new AbortController().signal,
    async (ms) => void pauses.push(ms),
  )
  const said: string[] = []
  const ended = pusher.push(
    image,
    (name, digest) => done.push(`${name} ${digest}`),
    (line) => said.push(line),
  )
  const error = await ended.then(
    () => undefined,
    () => errorOf(ended),
  )
  return { done, error, said, pauses, calls: (await docker.calls()).map((call) => call.join(' ')) }
}
