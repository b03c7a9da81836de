import type { CommitFacts } from '../../baseline/commit-facts.ts'
import { QUOTED_LINES } from '../../buildkit/output.ts'
import { fail } from '../../errors/errors.ts'
import type { Found, Miss, Ports } from '../../ports.ts'
import { inputName } from '../../units/audience.ts'
import { shortCommit } from '../../units/commit.ts'
import type { Standing } from '../contexts/not-committed.ts'
import { tellUnshown, whereOutputIs } from '../why-not.ts'

/** As returned by `Commits.beside`. */
export type Names = Found<ReadonlySet<string>> | Miss

/** The checkout as it is built. What `prepare` made counts as part of its commit. */
export interface Ready {
  /** What lay beside the commit before the command; without a command, what lies there now. */
  readonly names: () => Promise<Names>
  /** Walks all that lies beside the commit, unless already done for the command. */
  readonly askStanding: () => Promise<Found<Standing> | Miss>
}

/** Runs the `prepare` command, if any, in the checkout. Throws `prepare.failed` and `run.cancelled`. */
export async function prepareCheckout(
  ports: Pick<Ports, 'commits' | 'files' | 'runner' | 'shell'>,
  command: string,
): Promise<Ready> {
  const { commits } = ports
  if (command === '') return { names: () => commits.beside(), askStanding: () => commits.standing() }
  const standing = await commits.standing()
  const names = await commits.beside()
  const work = (): Promise<void> => prepareIn(ports, command, ports.files.directory)
  if (standing.kind === 'miss') {
    await work()
    return { names: async () => names, askStanding: async () => standing }
  }
  const beside = await standing.value.keptBy(work)
  const value = { ...standing.value, beside }
  return { names: async () => names, askStanding: async () => ({ kind: 'found', value }) }
}

/**
 * The checkout after `prepare`. Its changes to tracked files do not make it dirty, because the base gets them too, and
 * the command is part of the record's key. A moved HEAD leaves nothing to compare with.
 */
export async function factsAfter(
  { commits, runner }: Pick<Ports, 'commits' | 'runner'>,
  before: Found<CommitFacts> | Miss,
  command: string,
): Promise<Found<CommitFacts> | Miss> {
  if (command === '' || before.kind === 'miss') return before
  const after = await commits.facts()
  if (after.kind === 'miss') return after
  if (after.value.head !== before.value.head) {
    const [from, to] = [before.value.head, after.value.head].map(shortCommit)
    return {
      kind: 'miss',
      reason: `the command of ${inputName('prepare', runner.audience)} moved HEAD from ${from} to ${to}: it must not make commits`,
    }
  }
  return { kind: 'found', value: { ...after.value, dirty: before.value.dirty } }
}

/** Throws `prepare.failed` and `run.cancelled`. */
export async function prepareIn(
  { runner, shell }: Pick<Ports, 'runner' | 'shell'>,
  command: string,
  directory: string,
): Promise<void> {
  const title = `Prepare ${directory}`
  const last: string[] = []
  const say = (line: string): void => {
    runner.info(line)
    last.push(line)
    if (last.length > QUOTED_LINES) last.shift()
  }
  const code = await runner.group(title, () => shell.run(command, directory, say))
  if (code === 0) return
  tellUnshown(runner, title, [`ended with code ${code}`, ...last])
  throw fail('prepare.failed', { code: String(code), output: whereOutputIs(runner) })
}
