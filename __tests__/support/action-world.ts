import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { forget } from './builder-state.ts'
import { CLASSIC } from './engines.ts'
import { runOnRunner, type ActionOptions, type MountActionRun } from './mount-action.ts'
import { repositoryOf } from './mount-run.ts'
import { nonce } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { startResultsService, type ResultsService } from './results-service.ts'

/** Runs of the action, each on a builder without the mount, with a cache service per test. */
export interface ActionWorld {
  /** The id of the Dockerfile's mount; each build puts a file of `BYTES` into it. */
  readonly id: string
  readonly service: () => ResultsService
  readonly run: (trigger: ActionOptions['trigger'], more?: Partial<ActionOptions>) => Promise<MountActionRun>
  /** The write requests, since the start or after the first `after` requests. */
  readonly writes: (after?: number) => readonly string[]
}

export const BYTES = 300_000

const dockerfile = (id: string): string => `FROM alpine AS work
ARG ROUND
RUN --mount=type=cache,id=${id},target=/kept \\
    ls /kept >/seen && head -c ${BYTES} /dev/urandom >/kept/$ROUND
FROM scratch
COPY --from=work /seen /
`

/** For the tests of a file. */
export function actionWorld(): ActionWorld {
  const id = `action-${nonce()}`
  const folder = ownFolder()
  let directory: string
  let service: ResultsService
  beforeAll(async () => {
    directory = await repositoryOf(folder, { Dockerfile: dockerfile(id) })
  })
  beforeEach(async () => {
    service = await startResultsService()
  })
  afterEach(async () => await service?.[Symbol.asyncDispose]())
  afterAll(() => forget(CLASSIC, id))
  return {
    id,
    service: () => service,
    async run(trigger, more = {}) {
      forget(CLASSIC, id)
      const inputs = { 'build-args': `ROUND=${nonce()}`, ...more.inputs }
      return await runOnRunner(CLASSIC, { directory, trigger, service: service.url, ...more, inputs })
    },
    writes: (after = 0) => service.requests.slice(after).filter((request) => /^(?:Create|Finalize|PUT)/.test(request)),
  }
}
