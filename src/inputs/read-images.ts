import { chooseImage } from './config/choose-image.ts'
import type { Config } from './config/config.ts'
import { joinRules } from './config/join-rules.ts'
import { pathsGiven } from './config/paths-in.ts'
import { withConfig } from './config/with-config.ts'
import { defaultName } from './default-name.ts'
import { givenAgain } from './given-again.ts'
import { withGitToken } from './git-token.ts'
import type { ImageInputs, Subject } from './inputs.ts'
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

/** The image that the inputs and the configuration file are about. Throws `config.*` and `input.*`. */
export function readImage(given: Given, config: Config | null, place: Place): ImageInputs {
  const rules = readRules(given)
  const name = readText('name', given)
  const chosen = config === null ? null : chooseImage(config, name)
  const holding = chosen === null ? given : withConfig(given, chosen)
  const subject = readSubject(holding, place)
  const fallback = subject.kind === 'image' ? subject.reference : defaultName(subject.build, place.directory)
  return {
    name: chosen?.name ?? (name || fallback),
    subject,
    rules: chosen === null ? rules : joinRules(rules, chosen.rules),
    written: { input: rules, file: chosen?.rules ?? null },
    pathsOfFile: pathsGiven(holding).filter(({ input }) => given(input).length === 0),
    givenAgain: givenAgain(given, place.directory),
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
