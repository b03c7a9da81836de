import type { ArchiveForm } from './archive-form.ts'
import type { BasedMounts, CacheMount } from '../plan/cache-mount.ts'
import { ARCHIVE } from './context-file.ts'
import { CONTEXT, LOCK, PLACE, UNFINISHED } from './folder-names.ts'
import { mountFlag } from './mount-flag.ts'
import { lateBuild, ownStage, run, stageText, type OwnPlace } from './own-build.ts'
import type { LateTarBuild } from './tar-build.ts'

/** A mount to restore, and the name of its file in the build's context (context-file.ts). */
export interface Restorable {
  readonly mount: CacheMount
  readonly file: string
}

/** The name of a mount's file, by its number: it is in what a builder calls the step that unpacks it. */
export const contextName = (number: number, form: ArchiveForm): string => `${CONTEXT}${number}.${form}`

/** In our folder, so that the record of the step that copies it is found again, too. */
const RESULT = `${PLACE}/result`

/**
 * Unpacks beside the mount's content and moves what came whole, so that nobody ever sees half of it. A mount that is not
 * empty is left alone, also when a build fills it meanwhile, which is why an entry could not be moved. What a restore that
 * was killed left behind does not count, and goes. The mount's own owner, mode and time are those of the archive's first
 * folder, where it has one. Entries are moved many at a time, because starting `mv` is what takes the time.
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
 * The build that fills cache mounts: each from a file of the context, in a stage of its own, so that they are unpacked side
 * by side. ADD leaves its archive in the stage that unpacks it, because BuildKit hashes the whole of an archive that is
 * mounted from another one (0.6 s of a processor for 325 MB). A locked mount beside each keeps two restores of it on one
 * builder apart (BuildKit, `sharing=locked`). Each step has its number in it: BuildKit takes those for one that differ in
 * nothing but the ids of their cache mounts, as they do for equal archives, and runs one of them. Its output holds a file
 * for each mount, named by its number: `restored`, `held` (somebody filled the mount meanwhile, so it was left alone), or
 * `failed`, and then a line with the first that a program said.
 * Where `restorable` is broken, nothing is built.
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
