import type { BasedMounts, CacheMount } from '../plan/cache-mount.ts'
import { PLACE, UNFINISHED } from './folder-names.ts'
import { mountFlag } from './mount-flag.ts'
import { ownBuild, ownStage, run, stageText, type OwnPlace } from './own-build.ts'
import type { TarBuild } from './tar-build.ts'

/** The folders of the base that hold what a shell and tar need, whichever libraries they use. */
const PROGRAMS = ['/bin', '/lib', '/lib64', '/usr']

/**
 * The build whose output has a tar of each mount: `0.tar`, `1.tar`, …; for one that could not be read, `0.error` with
 * tar's message. The step runs in an empty stage with the base's programs mounted: in a stage based on the base, the
 * archives would have to be copied once more to get rid of the base. Files are exported as archives, because exporting
 * them one by one hangs on a real Go cache (docs/cache-mounts.md).
 */
export function saveBuild(found: BasedMounts, mounts: readonly CacheMount[], place: OwnPlace): TarBuild {
  const flags = [
    '--network=none',
    ...PROGRAMS.map((path) => `--mount=type=bind,from=base,source=${path},target=${path}`),
    ...mounts.map((mount, number) => mountFlag(mount, `${PLACE}/${number}`)),
  ]
  const dockerfile = [
    // All of them are mounted, whichever the image has.
    ownStage(found.base, run([], `mkdir -p ${PLACE} ${PROGRAMS.join(' ')}`)),
    stageText('FROM scratch', 'ENV PATH=/usr/bin:/bin', 'ARG WEIGHBRIDGE_RUN', run(flags, script(mounts.length))),
  ].join('')
  return ownBuild(dockerfile, place, found.namespace)
}

/**
 * Runs in parallel: tar spends as long reading from the disk as computing. Another build may change what is being read,
 * so a failure is retried. A mount is not read if a restore of it is in progress or was killed: half of it would be
 * saved.
 */
function script(count: number): string {
  const archives = Array.from({ length: count }, (_, number) => {
    const [mount, archive, said] = [`${PLACE}/${number}`, `/${number}.tar`, `/${number}.error`]
    const unfinished = `[ -e ${mount}/${UNFINISHED} ] && echo 'a restore of it has not ended' > ${said}`
    const tar = `tar -cf ${archive} -C ${mount} . 2> ${said} && rm ${said}`
    return `{ ${unfinished} || { ${tar}; } || { sleep 1; ${tar}; } || { sleep 3; ${tar}; } || rm -f ${archive}; } &`
  })
  return `${archives.join(' ')} wait`
}
