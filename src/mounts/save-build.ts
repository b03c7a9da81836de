import type { BasedMounts, CacheMount } from '../plan/cache-mount.ts'
import { PLACE, UNFINISHED } from './folder-names.ts'
import { mountFlag } from './mount-flag.ts'
import { ownBuild, ownStage, run, stageText, type OwnPlace } from './own-build.ts'
import type { TarBuild } from './tar-build.ts'

/** The folders of the base that a shell and a tar need, whatever their libraries are. */
const PROGRAMS = ['/bin', '/lib', '/lib64', '/usr']

/**
 * The build whose output holds a tar of each mount: `0.tar`, `1.tar`, …; or, where one could not be read, `0.error` with
 * what tar said. The step runs in an empty stage with the base's programs mounted: in a stage of the base the archives
 * would have to be copied once more, to get rid of the base. Files leave as archives, because exporting them one by one
 * hangs on a real Go cache (docs/cache-mounts.md).
 */
export function saveBuild(found: BasedMounts, mounts: readonly CacheMount[], place: OwnPlace): TarBuild {
  const flags = [
    '--network=none',
    ...PROGRAMS.map((path) => `--mount=type=bind,from=base,source=${path},target=${path}`),
    ...mounts.map((mount, number) => mountFlag(mount, `${PLACE}/${number}`)),
  ]
  const dockerfile = [
    // Each of them is mounted, whichever of them the image has.
    ownStage(found.base, run([], `mkdir -p ${PLACE} ${PROGRAMS.join(' ')}`)),
    stageText('FROM scratch', 'ENV PATH=/usr/bin:/bin', 'ARG WEIGHBRIDGE_RUN', run(flags, script(mounts.length))),
  ].join('')
  return ownBuild(dockerfile, place, found.namespace)
}

/**
 * Side by side: a tar reads from the disk as long as it computes. Another build may change what is read at this moment, so
 * that what fails is tried again. A mount that a restore is at, or was killed at, is not read: half of it would be saved.
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
