import type { BasedMounts, CacheMount } from '../plan/cache-mount.ts'
import { PLACE } from './folder-names.ts'
import { mountFlag } from './mount-flag.ts'
import { ownBuild, ownStage, run, stageText, type OwnPlace } from './own-build.ts'
import type { TarBuild } from './tar-build.ts'

const RESULT = `${PLACE}/result`

/** Checks which mounts hold anything on one node; the output has a file for each number: `held` or `empty`. */
export function lookBuild(found: BasedMounts, mounts: readonly CacheMount[], place: OwnPlace): TarBuild {
  const flags = ['--network=none', ...mounts.map((mount, number) => mountFlag(mount, `${PLACE}/${number}`))]
  const dockerfile = [
    ownStage(found.base, `WORKDIR ${RESULT}`),
    stageText('FROM base AS look', 'ARG WEIGHBRIDGE_RUN', run(flags, script(mounts.length))),
    stageText('FROM scratch', `COPY --from=look ${RESULT} /`),
  ].join('')
  return ownBuild(dockerfile, place, found.namespace)
}

function script(count: number): string {
  const looks = Array.from({ length: count }, (_, number) => {
    const word = `if [ -n "$(ls -A ${PLACE}/${number})" ]; then echo held; else echo empty; fi`
    return `${word} > ${RESULT}/${number}`
  })
  return looks.join('; ')
}
