import { fail } from '../../errors/errors.ts'
import { NO_BAKE_INPUTS } from '../../inputs/bake-inputs.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { bakeFileOf, BY_DEFAULT } from '../../plan/bake/bake-files.ts'
import type { Ports } from '../../ports.ts'
import { toChooseFrom } from '../../text/and-more.ts'
import { inputSet } from '../../units/audience.ts'

type BakePorts = Pick<Ports, 'buildx' | 'cancelled' | 'files' | 'runner'>

/**
 * Tells of a bake file that the run does not use, if nothing says what else its images are built from. Throws
 * `bake.unused` if somebody gave images the names of its targets: another build would have their budgets.
 */
export async function tellUnusedBakeFile(ports: BakePorts, inputs: Inputs): Promise<void> {
  const { files, runner } = ports
  const images = inputs.images.filter(({ isDefaultBuild }) => isDefaultBuild).map(({ name }) => name)
  if (images.length === 0) return
  const entries = await files.entries(files.directory)
  const there = BY_DEFAULT.filter((name) => entries.some((entry) => entry.name === name && entry.kind !== 'folder'))
  const [first] = there
  if (first === undefined) return
  const file = bakeFileOf(there) ?? first
  const path = inputs.config && inputs.config.images.size > 0 ? inputs.config.path : ''
  const isChosen = path !== '' || inputs.isChosen // else no name is anybody's choice
  const named = isChosen ? await targetsAmong(ports, images) : []
  if (named.length > 0) throw fail('bake.unused', { images: toChooseFrom(named, 'image'), file, path })
  if (bakeFileOf(there) === undefined) return
  const [source, context] = [inputSet('source', '.', runner.audience), inputSet('context', '.', runner.audience)]
  runner.annotate({
    level: 'notice',
    title: 'Bake file not used',
    message:
      `There is a ${file}, which is not used: the Dockerfile of this folder is built. ` +
      `Set ${source} to weigh the images of the bake file, or ${context} if this is meant.`,
  })
}

/** Those that are names of targets; the first of them alone if this buildx does not read `*`. None if buildx cannot read it. */
async function targetsAmong(ports: BakePorts, names: readonly string[]): Promise<readonly string[]> {
  const all = await targetsOf(ports, '*')
  if (all !== undefined) return names.filter((name) => all.includes(name))
  for (const name of names.filter((each) => TARGET.test(each))) {
    if ((await targetsOf(ports, name)) !== undefined) return [name]
  }
  return []
}

/** What a target may be called (buildx, bake/bake.go: validTargetNamePattern), without what is read as an option. */
const TARGET = /^\w[\w-]*$/

async function targetsOf(
  { buildx, cancelled, files }: BakePorts,
  asked: string,
): Promise<readonly string[] | undefined> {
  try {
    return Object.keys((await buildx.printBake({ ...NO_BAKE_INPUTS, targets: [asked] }, files.directory)).target)
  } catch {
    cancelled.throwIfAborted()
    return undefined
  }
}
