import type { ArchiveForm } from './archive-form.ts'
import type { BasedMounts, CacheMount } from '../plan/cache-mount.ts'
import { ARCHIVE } from './context-file.ts'
import { CONTEXT, LOCK, PLACE, UNFINISHED } from './folder-names.ts'
import { mountFlag } from './mount-flag.ts'
import { lateBuild, ownStage, run, stageText, type OwnPlace } from './own-build.ts'
import type { LateTarBuild } from './tar-build.ts'

/** A mount to restore, and its file name in the build's context (context-file.ts). */
export interface Restorable {
  readonly mount: CacheMount
  readonly file: string
}

/** File name of a mount, by its number. It appears in the builder's name of the step that unpacks it. */
export const contextName = (number: number, form: ArchiveForm): string => `${CONTEXT}${number}.${form}`

/** In our own folder, so that the record of the step that copies it is found too. */
const RESULT = `${PLACE}/result`

/**
 * Unpacks beside the mount's content and moves only what is complete, so that nobody ever sees half of it. A mount that
 * is not empty is left alone, even if a build fills it meanwhile and an entry cannot be moved because of that.
 * Leftovers of a killed restore do not count, and are removed. The mount's own owner, mode and time come from the
 * archive's first folder, if it has one. Entries are moved many at a time, because starting `mv` is what takes the
 * time.
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
 * The build that fills cache mounts, each from a file of the context in a stage of its own, so that they unpack in
 * parallel. ADD leaves its archive in the stage that unpacks it, because BuildKit hashes the whole archive if it is
 * mounted from another stage (0.6 s of CPU for 325 MB). A locked mount beside each keeps two restores of it on one
 * builder apart (BuildKit, `sharing=locked`). Each step contains its number: BuildKit merges steps that differ only in
 * the ids of their cache mounts, as steps for equal archives do, and runs only one of them. The output has a file for
 * each mount, named by its number: `restored`, `held` (somebody filled the mount meanwhile, so it was left alone), or
 * `failed`, then the first line that a program wrote to standard error. If `restorable` rejects, nothing is built.
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
