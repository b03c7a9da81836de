import type { BasedMounts, CacheMount } from '../plan/cache-mount.ts'
import { PLACE, UNFINISHED } from './folder-names.ts'
import { mountFlag } from './mount-flag.ts'
import { ownBuild, ownStage, run, stageText, type OwnPlace } from './own-build.ts'
import type { TarBuild } from './tar-build.ts'

/** What a shell and tar need, whichever libraries they use. */
const PROGRAMS = ['/bin', '/lib', '/lib64', '/usr']

/**
 * The output has `0.tar`, `1.tar`, … or `0.error` with tar's message. The step runs in an empty stage with the base's
 * programs mounted, which saves a copy. Archives, because exporting files one by one hangs (docs/cache-mounts.md).
 */
export function saveBuild(found: BasedMounts, mounts: readonly CacheMount[], place: OwnPlace): TarBuild {
  const flags = [
    '--network=none',
    ...PROGRAMS.map((path) => `--mount=type=bind,from=base,source=${path},target=${path}`),
    ...mounts.map((mount, number) => mountFlag(mount, `${PLACE}/${number}`)),
  ]
  const dockerfile = [
    ownStage(found.base, run([], `mkdir -p ${PLACE} ${PROGRAMS.join(' ')}`)),
    stageText('FROM scratch', 'ENV PATH=/usr/bin:/bin', 'ARG WEIGHBRIDGE_RUN', run(flags, script(mounts.length))),
  ].join('')
  return ownBuild(dockerfile, place, found.namespace)
}

/** Retries, because another build may change what it reads. Leaves out a mount with an unfinished restore. */
function script(count: number): string {
  const archives = Array.from({ length: count }, (_, number) => {
    const [mount, archive, said] = [`${PLACE}/${number}`, `/${number}.tar`, `/${number}.error`]
    const unfinished = `[ -e ${mount}/${UNFINISHED} ] && echo 'a restore of it has not ended' > ${said}`
    const tar = `tar -cf ${archive} -C ${mount} . 2> ${said} && rm ${said}`
    return `{ ${unfinished} || { ${tar}; } || { sleep 1; ${tar}; } || { sleep 3; ${tar}; } || rm -f ${archive}; } &`
  })
  return `${archives.join(' ')} wait`
}
