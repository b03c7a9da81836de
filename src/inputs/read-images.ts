import { fail } from '../errors/errors.ts'
import { toChooseFrom } from '../text/and-more.ts'
import { chooseImages } from './config/choose-image.ts'
import type { ChosenImage, Config } from './config/config.ts'
import { IMAGE_KEYS } from './config/keys.ts'
import { joinRules } from './config/join-rules.ts'
import { pathsGiven } from './config/paths-in.ts'
import { withConfig } from './config/with-config.ts'
import { defaultName } from './default-name.ts'
import { givenAgain } from './given-again.ts'
import { withGitToken } from './git-token.ts'
import type { ImageInputs, Subject } from './inputs.ts'
import type { OptionName } from './options.ts'
import { withBuilderId } from './provenance.ts'
import { readBuild, refuseBuild } from './read-build.ts'
import { notAnOption } from './read-choice.ts'
import { readCompareWith, refuseCompareWith } from './read-compare-with.ts'
import { readText, type Given } from './read-option.ts'
import { readRules } from './read-rules.ts'

/** Where inputs are read. */
export interface Place {
  /** Folder the run was started in, where relative contexts start. */
  readonly directory: string
  /** URL of the GitHub server. */
  readonly server: string
  /** URL of the run, which provenance names as its builder; empty if there is none. */
  readonly runUrl: string
}

/**
 * The images that the inputs and the configuration file are about. Throws `config.*` and `input.*`, such as
 * `config.several` for an input of one image where there are several.
 */
export function readImages(given: Given, config: Config | null, place: Place): readonly ImageInputs[] {
  const common = { rules: readRules(given), givenAgain: givenAgain(given, place.directory) }
  if (config === null) return [readImage(given, null, place, common)]
  const chosen = chooseImages(config, readText('name', given))
  const first = chosen.length === 1 ? undefined : OF_ONE_IMAGE.find((name) => given(name).length > 0)
  if (first !== undefined) refuseForSeveral(first, given, { path: config.path, chosen })
  return chosen.map((image) => readImage(given, image, place, common))
}

/** Inputs that say what one image is, or where it goes: with several, all would be the same, or in one place. */
const OF_ONE_IMAGE: readonly OptionName[] = ['image', 'compare-with', 'context', 'file', 'tags', 'outputs', 'cache-to']

/** What to do about `input` must not be refused itself: an input that the file must not have cannot be written there. */
function refuseForSeveral(
  input: OptionName,
  given: Given,
  { path, chosen }: { readonly path: string; readonly chosen: readonly ChosenImage[] },
): never {
  const isAllBuilt = !chosen.some(({ settings }) => settings.has('image'))
  if (input === 'compare-with' && isAllBuilt) refuseCompareWith(given)
  const advice = IMAGE_KEYS.includes(input)
    ? 'Write it there, below the image, or choose the image with {name}.'
    : 'Choose the image with {name}.'
  throw fail('config.several', { path, input, images: severalNames(chosen), advice })
}

/** Inputs that say what is weighed. */
const SAYS_WHAT: readonly OptionName[] = ['image', 'context', 'file', 'target']

const severalNames = (images: readonly ChosenImage[]): string =>
  toChooseFrom(
    images.flatMap(({ name }) => name ?? []),
    'image',
  )

/** `common`: what the inputs say of each image alike. */
function readImage(
  given: Given,
  chosen: ChosenImage | null,
  place: Place,
  { rules, ...common }: Pick<ImageInputs, 'rules' | 'givenAgain'>,
): ImageInputs {
  const name = readText('name', given)
  const holding = chosen === null ? given : withConfig(given, chosen)
  const subject = readSubject(holding, place)
  const fallback = subject.kind === 'image' ? subject.reference : defaultName(subject.build, place.directory)
  return {
    name: chosen?.name ?? (name || fallback),
    subject,
    ...(SAYS_WHAT.every((input) => holding(input).length === 0) && { isDefaultBuild: true }),
    rules: chosen === null ? rules : joinRules(rules, chosen.rules),
    written: { input: rules, file: chosen?.rules ?? null },
    pathsOfFile: pathsGiven(holding).filter(({ input }) => given(input).length === 0),
    ...common,
    ...(chosen?.headroom ? { headroom: chosen.headroom.share } : {}),
  }
}

function readSubject(given: Given, { server, runUrl }: Place): Subject {
  const reference = notAnOption('image', readText('image', given))
  const build = readBuild(given)
  if (reference !== '') {
    refuseBuild(build)
    const compareWith = readCompareWith(given)
    return { kind: 'image', reference, builder: build.builder, ...(compareWith !== '' && { compareWith }) }
  }
  refuseCompareWith(given)
  const named = runUrl === '' ? build : withBuilderId(build, runUrl)
  return { kind: 'build', build: withGitToken(named, server) }
}
