import type { CommitFacts } from '../../baseline/commit-facts.ts'
import { fail } from '../../errors/errors.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { mayBeUrl } from '../../plan/context.ts'
import { contextFolders } from '../../plan/context-folders.ts'
import { definitionOf, isBakedOutside, type RunFolder } from '../../plan/definition.ts'
import type { Found, Miss, Ports } from '../../ports.ts'
import { shortCommit } from '../../units/commit.ts'
import { buildsOf } from './image-builds.ts'

type Target = EventFacts & { readonly kind: 'pull_request_target' }
type Asked = Pick<Inputs, 'images' | 'base' | 'prepare'>

/**
 * On `pull_request_target`, throws `run.pull-request-target` unless a build would take only the base's own code: what a
 * pull request wrote must not run beside the base's token and secrets. An existing image is only read, but `prepare` is
 * refused in any case.
 */
export async function requireBaseCode(
  { commits, files, runner }: Pick<Ports, 'commits' | 'files' | 'runner'>,
  inputs: Asked,
  checkout: Found<CommitFacts> | Miss,
): Promise<void> {
  const { event } = runner
  if (event.kind !== 'pull_request_target') return
  if (inputs.prepare !== '') throw refuse('the input "prepare" has a command, which could fetch other code')
  if (buildsOf(inputs.images).length === 0) return
  if (checkout.kind === 'miss') throw refuse(checkout.reason)
  const reason = whyOtherCommit(event, checkout.value) ?? whyOtherPlace(inputs, files.directory, checkout.value)
  if (reason !== undefined) throw refuse(reason)
  const beside = await commits.beside()
  if (beside.kind === 'miss') throw refuse(beside.reason)
  const [file] = beside.value
  if (file !== undefined) throw refuse(`"${file}" is in the checkout and in no commit`)
}

const refuse = (reason: string): Error => fail('run.pull-request-target', { reason })

function whyOtherCommit(event: Target, { head, dirty }: CommitFacts): string | undefined {
  if (head !== event.commit && head !== event.base)
    return `${shortCommit(head)} is checked out, which is not the base's commit`
  return dirty ? 'the checkout has uncommitted changes' : undefined
}

function whyOtherPlace({ images, base }: Asked, directory: string, { prefix }: CommitFacts): string | undefined {
  if (base !== '') return 'the input "base" names another commit, which would be built, too'
  const folder = { directory, prefix }
  const outside = buildsOf(images).flatMap((build) => placesOutside(build, folder))[0]
  const isBaked = images.some(({ subject }) => subject.kind === 'build' && isBakedOutside(subject, folder))
  if (outside === undefined && isBaked) return 'a bake file outside of the checkout has a Dockerfile'
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
