import type { ArchiveForm } from './archive-form.ts'
import type { BasedMounts, CacheMount } from '../plan/cache-mount.ts'
import { ARCHIVE } from './context-file.ts'
import { CONTEXT, LOCK, PLACE, UNFINISHED } from './folder-names.ts'
import { mountFlag } from './mount-flag.ts'
import { lateBuild, ownStage, run, stageText, type OwnPlace } from './own-build.ts'
import type { LateTarBuild } from './tar-build.ts'

export interface Restorable {
  readonly mount: CacheMount
  readonly file: string
}

/** The builder's name of the step that unpacks it contains this. */
export const contextName = (number: number, form: ArchiveForm): string => `${CONTEXT}${number}.${form}`

/** In our own folder, so that the record of the step is found too. */
const RESULT = `${PLACE}/result`

/**
 * Unpacks beside the mount's content and moves only what is complete. A mount that is not empty is left alone, even if
 * a build fills it meanwhile. Its owner, mode and time come from the archive's first folder. `mv` moves many at a time.
 */
const SCRIPT = `
mount=${PLACE}/mount
new=$mount/${UNFINISHED}
result=failed
like() { chown "$(stat -c %u:%g "$1")" "$2" && chmod "$(stat -c %a "$1")" "$2"; }
unpack() { TAR_OPTIONS= tar --numeric-owner -xf ${PLACE}/mount.tar -C "$new"; }
move() { mv -- "$@" "$mount/" || result=held; }
rm -rf "$new"
if [ -n "$(ls -A "$mount")" ]; then
  result=held
elif mkdir "$new" && like "$mount" "$new" && unpack && cd "$new"; then
  if [ "$(ls -A "$mount")" != ${UNFINISHED} ]; then
    result=held
  elif like "$new" "$mount" && touch -r "$new" ${PLACE}/time; then
    result=restored
    set --
    for each in * .[!.]* ..?*; do
      if [ -e "$each" ] || [ -L "$each" ]; then set -- "$@" "$each"; fi
      if [ $# = 500 ]; then move "$@"; set --; fi
    done
    if [ $# != 0 ]; then move "$@"; fi
  fi
fi 2> ${PLACE}/said
cd /
rm -rf "$new"
if [ $result = restored ]; then touch -r ${PLACE}/time "$mount"; fi
echo $result > ${RESULT}
if [ $result = failed ]; then head -n 1 ${PLACE}/said >> ${RESULT}; fi
`

/**
 * Each mount has its own stage, so they unpack in parallel, and BuildKit need not hash its archive again, as it would
 * for a mount from another stage. A locked mount keeps two restores apart. Steps contain their number, because BuildKit
 * merges steps that differ only in the ids of their mounts. The output has a file for each number: `restored`, `held`
 * (filled meanwhile), or `failed` and a line of standard error. If `restorable` rejects, nothing is built.
 */
export function restoreBuild(
  found: BasedMounts,
  restorable: Promise<readonly Restorable[]>,
  place: OwnPlace,
  form: ArchiveForm,
): LateTarBuild {
  const dockerfile = restorable.then((each) => restoreDockerfile(found, each, form))
  return lateBuild(dockerfile, place, found.namespace)
}

function restoreDockerfile(found: BasedMounts, restorable: readonly Restorable[], form: ArchiveForm): string {
  const stages = restorable.map(({ mount, file }, number) => {
    const archive = `${PLACE}/${ARCHIVE}`
    const added = form === 'tar' ? [] : [`ADD ${file} ${PLACE}/`]
    const flags = [
      '--network=none',
      ...(form === 'tar' ? [`--mount=type=bind,source=${file},target=${archive}`] : []),
      mountFlag({ ...mount, id: `${LOCK}${mount.id}` }, `${PLACE}/lock`).concat(',sharing=locked'),
      mountFlag(mount, `${PLACE}/mount`),
    ]
    return stageText(
      `FROM base AS restore-${number}`,
      ...added,
      'ARG WEIGHBRIDGE_RUN',
      run(flags, `# ${number}${SCRIPT}`),
    )
  })
  const results = restorable.map((_, number) => `COPY --from=restore-${number} ${RESULT} /${number}`)
  return [ownStage(found.base, `WORKDIR ${PLACE}`), ...stages, stageText('FROM scratch', ...results)].join('')
}
