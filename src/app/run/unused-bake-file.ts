import { fail } from '../../errors/errors.ts'
import type { BakeInputs } from '../../inputs/bake-inputs.ts'
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
  const targets = path !== '' || inputs.isChosen ? await targetsIn(ports) : [] // else no name is anybody's choice
  const named = images.filter((name) => targets.includes(name))
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

/** All of them if this buildx reads `*`, else those that it builds by default; none if they are not known. */
async function targetsIn({ buildx, cancelled, files }: BakePorts): Promise<readonly string[]> {
  for (const targets of [['*'], []]) {
    try {
      return Object.keys((await buildx.printBake({ ...NOTHING_ASKED, targets }, files.directory)).target)
    } catch {
      cancelled.throwIfAborted()
    }
  }
  return []
}

const NOTHING_ASKED: BakeInputs = {
  allow: [],
  builder: '',
  files: [],
  load: false,
  'no-cache': false,
  provenance: '',
  pull: false,
  push: false,
  sbom: '',
  set: [],
  source: '.',
  targets: [],
  vars: [],
}
