import type { BakeInputs } from './bake-inputs.ts'
import type { BuildInputs } from './build-inputs.ts'
import { BAKE_OPTIONS, BUILD_OPTIONS } from './docker-options.ts'
import { flag, list, openFlag, text, type Option, type OptionsOf } from './option.ts'

/** When `strict` is on by default (app/run/strictness.ts); pages that document it use these words. */
export const STRICT_BY_DEFAULT =
  'in the action on a release or a tag, and wherever something is pushed outside of a pull request'

/** The inputs that docker/build-push-action does not have; read-inputs.ts says what their texts mean. */
interface OwnInputs {
  readonly mode: string
  readonly legs: readonly string[]
  readonly images: readonly string[]
  readonly image: string
  readonly 'compare-with': string
  readonly name: string
  readonly budget: string
  readonly 'max-growth': string
  readonly budgets: readonly string[]
  readonly 'budgets-from': string
  readonly config: string
  readonly base: string
  readonly 'base-mode': string
  readonly strict: boolean | null
  readonly 'push-first': boolean
  readonly 'push-partial': boolean
  readonly prepare: string
  readonly 'changed-only': boolean
  readonly records: readonly string[]
  readonly 'cache-mounts': readonly string[]
  readonly 'cache-mounts-save': string
  readonly comment: string
  readonly 'accept-label': string
  readonly token: string
}

const OWN_OPTIONS: OptionsOf<OwnInputs> = {
  mode: text(
    'run (weigh images) or report (build nothing, and make one report, comment and verdict of what other jobs of this run weighed: docs/matrix.md). Of the build inputs, a report takes platforms (those that each image is to have), tags (for one image of what its legs pushed by digest, if the verdict allows it; needs platforms) and builder',
    { default: 'run', actionOnly: true },
  ),
  legs: list(
    'With mode: report: the files that the other jobs left (their output leg), as paths, folders or globs, one per line, e.g. legs/*.json',
    { ignoreComma: true, quote: false },
    { actionOnly: true },
  ),
  images: list(
    'With mode: report: names of the images that this change builds, as a list or as JSON. One without a file fails the job, and those of the configuration file that are not named are as at the base. Default is all images of the configuration file; without one, whatever the files have. Needed if the images are of a bake file, which may have others: without it, the job fails',
    {},
    { actionOnly: true },
  ),
  image: text(
    'Weigh this image and build nothing: a reference (from the engine, else from its registry), an archive or an OCI layout (PATH:NAME if it has several images). Of the build inputs, only builder and github-token may be set with it. It has a base only if a record of the base was kept, or with compare-with',
  ),
  'compare-with': text(
    'With image: compare it with this image instead of its base. Anything that image takes, or a record (….json, as --json or report-json has it). One that does not exist is an error before anything is done',
  ),
  name: text(
    'Name of the image in reports and records, and in the configuration file, where it chooses one of several. Default is all images of that file; without one, it is made from the context, the Dockerfile and the target; for an image that is not built, it is the reference',
  ),
  budget: text('Most bytes the unpacked image may have, e.g. 20MB or 19.5MiB'),
  'max-growth': text('Most the unpacked image may grow over its base, e.g. 5%, 500kB, "5% or 500kB" or "5% and 500kB"'),
  budgets: list(
    'Rules as in the configuration file, one per line, e.g. { metric: download, max: 8MB }. Of a maximum that the file has, too, the lower holds; of growth limits, both',
    { ignoreComma: true, quote: false },
  ),
  'budgets-from': text(
    'Whose configuration file sets the budgets: head (that of the change, with the report saying first what it edits) or base (that of the commit it is compared with; on pull_request_target, of the branch). An open pull request from a fork is held to the branch it is to be merged into in any case',
    { default: 'head' },
  ),
  config: text(
    'Configuration file, relative to the folder the run starts in; one that does not exist is an error. Default is weighbridge.yml there, if it exists. Inputs take precedence over what it says of an image',
  ),
  base: text(
    'Commit, tag or branch to compare with; one that does not exist is an error. Default is the base of the change',
  ),
  'base-mode': text(
    'Where the weight of the base comes from: auto (a record of its commit, else the base is built again, else a record of an ancestor), record (nothing is built again) or rebuild (no record is used). Growth since an ancestor is shown, but not checked',
    { default: 'auto' },
  ),
  strict: openFlag(
    `Fail (exit code 4) if a budget could not be checked, e.g. because the base was not available. Without it, the verdict is then unchecked, which passes. Default is true ${STRICT_BY_DEFAULT}; else false`,
  ),
  'push-first': flag(
    'Push as soon as the image is built, as docker/build-push-action does: before it is weighed, even if it turns out to break its budget',
  ),
  'push-partial': flag(
    'Of several images, push those that the verdict allows by themselves, even if another one breaks its budget. Without it, all are pushed or none. The run fails all the same',
  ),
  prepare: text(
    'Shell command to run before the build, in the folder the run starts in and in the tree of a base that is built again. It makes files that are not committed, e.g. npm ci && npm run build',
  ),
  'changed-only': flag(
    'Build and weigh only images whose inputs the change may have changed: what their Dockerfiles take of the repository, and what the configuration or bake file says of them. The others are carried forward by name; where it cannot be told, an image is built',
  ),
  records: list(
    'Where to keep and find records of what was weighed: auto (directory, then actions-cache if the runner has one; the default), off, or a list of directory, actions-cache and notes (git notes in refs/notes/weighbridge), in the order to ask them in. With actions-cache, what was read of layers is kept there, too. The command line has no actions-cache, and only reads notes',
  ),
  'cache-mounts': list(
    'Cache mounts to carry from run to run: auto (all that can be), off, or the ids or targets of some',
  ),
  'cache-mounts-save': text(
    'When to save cache mounts: base (on the default branch and on the command line), always (in pull requests and on other branches too) or never. A release neither restores nor saves them',
    { default: 'base' },
  ),
  comment: text(
    'When to comment on the pull request: auto (once something changed, failed or could not be checked; a run that ends without a report only updates an existing comment), always or never',
    { default: 'auto', actionOnly: true },
  ),
  'accept-label': text(
    'Label on the pull request with which a person with write permission accepts growth over its limit, up to the size that the comment showed when it was set; empty for none',
    { actionDefault: 'accept-growth', actionOnly: true },
  ),
  token: text(
    'Token used to comment, to fetch the base, to find and leave records, and to attach the report to a release',
    {
      actionDefault: '${{ github.token }}',
      actionOnly: true,
    },
  ),
}

/** Every option by name: an input of the action and, unless `actionOnly`, an option of `weighbridge run`. */
export const OPTIONS: OptionsOf<OwnInputs & BuildInputs & BakeInputs> = {
  ...OWN_OPTIONS,
  ...BUILD_OPTIONS,
  ...BAKE_OPTIONS,
}

export type OptionName = keyof typeof OPTIONS
export type NameOf<Kind extends Option> = {
  [K in OptionName]: (typeof OPTIONS)[K] extends Kind ? K : never
}[OptionName]

export const OPTION_ENTRIES: readonly (readonly [string, Option])[] = Object.entries(OPTIONS)

/** Those that `weighbridge run` has, too. */
export const ARGV_ENTRIES = OPTION_ENTRIES.filter(([, { actionOnly }]) => actionOnly !== true)
