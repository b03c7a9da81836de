import { resolve } from 'node:path'
import type { CommitFacts } from '../../baseline/commit-facts.ts'
import { fail } from '../../errors/errors.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { mayBeUrl } from '../../plan/context.ts'
import { contextFolders } from '../../plan/context-folders.ts'
import { definitionOf, inRepository, type RunFolder } from '../../plan/definition.ts'
import type { Found, Miss, Ports } from '../../ports.ts'
import { shortCommit } from '../../units/commit.ts'
import { buildsOf } from './image-builds.ts'

type Target = EventFacts & { readonly kind: 'pull_request_target' }
type Refusing = Pick<Inputs, 'bake' | 'base' | 'images' | 'prepare'>

/**
 * On `pull_request_target`, throws `run.pull-request-target` unless the checkout is the base's own code: what a pull
 * request wrote must not run beside the base's token and secrets. Comes before all else, since a bake file is evaluated
 * as soon as it is read. An existing image is only read, but `prepare` is refused in any case.
 */
export async function requireBaseCheckout(
  { cache, commits: cached, files, runner }: Pick<Ports, 'cache' | 'commits' | 'files' | 'runner'>,
  inputs: Refusing,
): Promise<void> {
  const { event } = runner
  if (event.kind !== 'pull_request_target') return
  if (inputs.prepare !== '') throw refuse('the input "prepare" has a command, which could fetch other code')
  if (inputs.bake === undefined && buildsOf(inputs.images).length === 0) return
  const { commits } = cache?.without('') ?? { commits: cached } // whether the cache can be used is not known yet
  const checkout = await commits.facts()
  if (checkout.kind === 'miss') throw refuse(checkout.reason)
  const reason = whyOtherCommit(event, checkout.value) ?? whyOtherFile(inputs, files.directory, checkout.value)
  if (reason !== undefined) throw refuse(reason)
  const beside = await commits.beside()
  if (beside.kind === 'miss') throw refuse(beside.reason)
  const [file] = beside.value
  if (file !== undefined) throw refuse(`"${file}" is in the checkout and in no commit`)
}

/** On that event, throws it unless a build takes only what is in the checkout. */
export function requireBasePlaces(
  { files, runner }: Pick<Ports, 'files' | 'runner'>,
  { images }: Pick<Inputs, 'images'>,
  checkout: Found<CommitFacts> | Miss,
): void {
  if (runner.event.kind !== 'pull_request_target' || checkout.kind === 'miss') return
  const folder = { directory: files.directory, prefix: checkout.value.prefix }
  const [outside] = buildsOf(images).flatMap((build) => placesOutside(build, folder))
  if (outside !== undefined) throw refuse(`"${outside}" is not in the checkout`)
}

const refuse = (reason: string): Error => fail('run.pull-request-target', { reason })

function whyOtherCommit(event: Target, { head, dirty }: CommitFacts): string | undefined {
  if (head !== event.commit && head !== event.base)
    return `${shortCommit(head)} is checked out, which is not the base's commit`
  return dirty ? 'the checkout has uncommitted changes' : undefined
}

function whyOtherFile({ base, bake }: Refusing, directory: string, { prefix }: CommitFacts): string | undefined {
  if (base !== '') return 'the input "base" names another commit, which would be built, too'
  const { source = '.', files = [] } = bake?.inputs ?? {}
  const placeOf = (file: string): string => resolve(directory, source, file.replace(/^cwd:\/\//, ''))
  const isOutside = (path: string): boolean => inRepository(path, { directory, prefix }) === undefined
  const outside = isOutside(source) ? source : files.find((file) => isOutside(placeOf(file)))
  return outside === undefined ? undefined : `"${outside}" is not in the checkout`
}

/**
 * The contexts and the Dockerfile of a build that are URLs or outside the repository. An image of a registry
 * (`docker-image://`) is the workflow's own choice, as a FROM is: on this event the workflow is the default branch's.
 */
function placesOutside(build: BuildInputs, folder: RunFolder): readonly string[] {
  const contexts = contextFolders(build).map(({ path }) => ({ context: path, file: '' }))
  const isOutside = (place: Pick<BuildInputs, 'context' | 'file'>): boolean =>
    definitionOf({ kind: 'build', build: { ...build, ...place } }, folder) === null
  const places = [...contexts, { context: '.', file: build.file }]
  return places.filter((each) => isUrl(each.context) || isOutside(each)).map(({ context, file }) => file || context)
}

const isUrl = (context: string): boolean => !context.startsWith('docker-image://') && mayBeUrl(context)
