import { budgetCommit } from '../../baseline/budget-commit.ts'
import type { Chosen } from '../../baseline/choose.ts'
import type { CommitFacts } from '../../baseline/commit-facts.ts'
import type { BudgetSource } from '../../budget/budget-source.ts'
import type { Unheld } from '../../budget/judge.ts'
import { heldRules, writtenIn, type BaseRules } from '../../budget/held-rules.ts'
import { messageFor, WeighbridgeError } from '../../errors/errors.ts'
import type { BudgetSide } from '../../inputs/budget-sides.ts'
import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { Config } from '../../inputs/config/config.ts'
import { joinRules } from '../../inputs/config/join-rules.ts'
import { readConfig } from '../../inputs/config/read-config.ts'
import { rulesIn, type RulesOfImage } from '../../inputs/config/rules-in.ts'
import type { Rule } from '../../limits/rule.ts'
import type { Found, Miss, Ports } from '../../ports.ts'
import { miss } from '../../units/answers.ts'
import { shortCommit } from '../../units/commit.ts'
import type { ImageJob } from './image-job.ts'

interface BaseFile {
  /** Whether the base is known to have the file, also if nobody can use it. */
  readonly isThere: boolean
  readonly rules: Found<(image: string) => BaseRules> | Miss
  readonly dropped?: readonly string[]
  /** Names of all its images, if the head's are named, too. */
  readonly named?: readonly string[]
}

interface Asked {
  readonly chosen: Chosen
  readonly checkout: Found<CommitFacts> | Miss
  readonly base: string
  readonly from: BudgetSide
  readonly jobs: readonly ImageJob[]
  /** Of the whole run, also of images that are not built. */
  readonly all: readonly ImageJob[]
  /** The head's configuration file; null if it has none. */
  readonly config: Config | null
  /** Whether the inputs name the images of the run, and others are left out on purpose. */
  readonly isChosen: boolean
}

interface Held {
  readonly jobs: readonly ImageJob[]
  /** Null if there is nothing to say about it: no side has such a file, or budgets in it. */
  readonly budgets: BudgetSource | null
  /** Names of the images of the base's file, if that holds. */
  readonly named: readonly string[]
}

/**
 * Gives the jobs the rules that hold for them: those of the head, or of the base's configuration file. Reads that file in
 * any case, to say what the head edits, also if the head has none: the change may have removed it. A shallow clone fetches
 * the base's commit for that in one request, which has only what differs from the checkout (26 kB beside one of 9 MB);
 * that is too little to be worth a step beside the build, or a second request for the file alone (`--filter`).
 */
export async function holdToBudgets(ports: Pick<Ports, 'commits' | 'runner'>, asked: Asked): Promise<Held> {
  const { jobs, config } = asked
  const { because, commit } = budgetCommit(ports.runner.event, asked)
  const {
    isThere,
    rules: base,
    dropped = [],
    named = [],
  }: BaseFile = commit.kind === 'miss' ? { isThere: false, rules: commit } : await readBase(ports, commit.value, asked)
  const held = jobs.map((job) => {
    const ofBase = base.kind === 'miss' ? UNKNOWN : base.value(job.name)
    const { rules, budget } = heldRules(job.written, ofBase, because !== null, joinRules)
    return { job: withRules(job, rules), budget: { name: job.name, ...budget } }
  })
  const budgets: BudgetSource = {
    path: pathOf(config),
    base: commit.kind === 'found' ? commit.value : null,
    because,
    unknown: base.kind === 'miss' ? base.reason : null,
    images: held.map(({ budget }) => budget),
    dropped,
  }
  const isWritten = (isThere || config !== null) && !isExpected(budgets, asked)
  return {
    jobs: held.map(({ job }) => job),
    budgets: isWritten || isMissed(budgets, asked) ? budgets : null,
    named: because === null ? [] : named,
  }
}

/** What of the base's budgets is to hold and does not, so that no verdict is better than `unchecked`. */
export function unheld(budgets: BudgetSource | null): Unheld {
  if (budgets === null || budgets.because === null) return {}
  const { unknown, dropped } = budgets
  return { ...(unknown !== null && { budgetUnknown: unknown }), ...(dropped.length > 0 && { dropped }) }
}

/** Where the base has the file, too. */
const pathOf = (config: Config | null): string => config?.path ?? DEFAULT_PATH

const withRules = (job: ImageJob, rules: readonly Rule[]): ImageJob => ({ ...job, rules })

const UNKNOWN: BaseRules = { kind: 'unknown' }

/** On the command line outside of a repository, nobody expects a base. */
const isExpected = ({ because }: BudgetSource, { chosen }: Asked): boolean =>
  because === null && chosen.kind === 'none' && chosen.isNoRepository === true

/**
 * Whether a base's budget was to hold that nobody can read, even if the head has no configuration file: it may have been
 * removed. Without a repository, there is nothing that a fork could have changed.
 */
function isMissed({ because, unknown }: BudgetSource, { checkout }: Asked): boolean {
  const isNoRepository = checkout.kind === 'miss' && checkout.absent === true
  return because === 'input' || (because !== null && unknown !== null && !isNoRepository)
}

/** The base's rules by image. A miss says why they are not known. */
async function readBase(
  { commits, runner }: Pick<Ports, 'commits' | 'runner'>,
  commit: string,
  { config, jobs, all, isChosen }: Asked,
): Promise<BaseFile> {
  const path = pathOf(config)
  const name = `${path} of the base ${shortCommit(commit)}`
  const text = await commits.file(commit, path)
  if (text.kind === 'miss') return { isThere: false, rules: miss(`${name} cannot be read: ${text.reason}`) }
  if (text.value === null) return { isThere: false, rules: { kind: 'found', value: () => NO_FILE } }
  const unusable = (why: string): BaseFile => ({ isThere: true, rules: miss(`${name} cannot be used: ${why}`) })
  const isNamed = all.some(isOfBake) || (config !== null && config.images.size > 0)
  const names = new Set(all.map((job) => job.name))
  const rules = new Map<string, RulesOfImage>()
  const dropped: string[] = []
  const named: string[] = []
  try {
    const base = readConfig({ path, text: text.value })
    // Without names on this side, its only image is that of the run.
    if (isNamed) named.push(...base.images.keys())
    if (isNamed && !isChosen) dropped.push(...[...base.images.keys()].filter((image) => !names.has(image)))
    for (const job of jobs) {
      const its = rulesIn(base, job.name, isNamed)
      if (its.kind === 'miss') return unusable(its.reason)
      rules.set(job.name, writtenIn(commit, its))
    }
  } catch (error) {
    if (!(error instanceof WeighbridgeError)) throw error
    return unusable(messageFor(error, runner.audience))
  }
  return { isThere: true, rules: { kind: 'found', value: (image) => rules.get(image)! }, dropped, named }
}

/** A bake file names its images, as a configuration file does that has any. */
const isOfBake = ({ subject }: ImageJob): boolean => subject.kind === 'build' && subject.bake !== undefined

const NO_FILE: BaseRules = { kind: 'none', lacks: 'file' }
