import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { baseImage } from '../../src/plan/base-image.ts'
import { findMounts } from '../../src/plan/cache-mounts.ts'
import { frontendOf } from '../../src/plan/dockerfile/frontend.ts'
import { parseDockerfile } from '../../src/plan/dockerfile/parse.ts'
import { namedSources, neededStages, stageNamed } from '../../src/plan/needed-stages.ts'
import { neededSteps } from '../../src/plan/needed-steps.ts'
import type { ReadInputs } from '../../src/plan/stages.ts'
import type { Specimen } from './dockerfile-corpus.ts'

/** An instruction as `__tests__/fixtures/go/dockerfile` prints it. */
export interface AnsweredInstruction {
  readonly keyword: string
  readonly lines: readonly [number, number]
  readonly flags?: readonly string[]
  readonly words?: readonly string[]
  readonly heredocs?: readonly string[]
}

/** A cache mount of one instruction: `owner` is user, group and mode, if any is given. */
export interface AnsweredMount {
  readonly id: string
  readonly target: string
  readonly owner?: string
  readonly from?: boolean
  readonly lines: readonly number[]
}

/** What BuildKit makes of a Dockerfile. */
export interface Answer {
  /** Why it is not a valid Dockerfile, or cannot be built. */
  readonly refused?: string
  readonly unbuilt?: string
  readonly instructions?: readonly AnsweredInstruction[]
  /** The base image of the built stage; none for scratch. */
  readonly base?: string
  /** All images that are requested. */
  readonly images?: readonly string[]
  readonly mounts?: readonly AnsweredMount[]
}

/** What BuildKit says of each specimen; `write-dockerfile-answers.ts` writes it. */
export const ANSWERS_FILE = resolve(import.meta.dirname, '../fixtures/dockerfiles/answers.json')

/** What a version of BuildKit says of each specimen, by name. Of the older one only the differences are kept. */
export function answersOf(version: string): Readonly<Record<string, Answer>> {
  const kept: Readonly<Record<string, Readonly<Record<string, Answer>>>> = JSON.parse(
    readFileSync(ANSWERS_FILE, 'utf8'),
  )
  return { ...kept['0.26.3'], ...kept[version] }
}

const inputsOf = (
  { target = '', buildArgs = {}, platform = 'linux/amd64' }: Specimen,
  version: string,
): ReadInputs => ({
  target,
  'build-args': Object.entries(buildArgs).map(([name, value]) => `${name}=${value}`),
  'build-contexts': [],
  platforms: [platform],
  buildkit: [`v${version}`],
})

/** The instructions as we split them. */
export function instructionsOf({ text }: Specimen, version: string): readonly AnsweredInstruction[] {
  const { instructions } = parseDockerfile(text, frontendOf(text, [`v${version}`], new Map()))
  return instructions.map(({ keyword, line, lastLine, flags, words, heredocs }) => ({
    keyword,
    lines: [line, lastLine],
    flags,
    words,
    heredocs: heredocs.map(({ name }) => name),
  }))
}

/** What we make of the build: mounts by line, id and owner, and `unknown` for what we report as unknown. */
export function buildOf(specimen: Specimen, version: string) {
  const inputs = inputsOf(specimen, version)
  const { carried, left, namespace } = findMounts(specimen.text, inputs)
  const mounts = carried.flatMap(({ uses, id, targets, uid, gid, mode }) =>
    uses.map(({ line }) => ({ id: `${namespace}/${id}`, target: targets[0], owner: ownerOf(uid, gid, mode), line })),
  )
  const base = baseImage(specimen.text, inputs)
  return {
    mounts,
    left: left.map(({ id, line }) => ({ id: id === null ? null : `${namespace}/${id}`, line })),
    base: base.kind === 'image' ? normal(base.reference) : undefined,
    images: imagesOf(specimen, inputs),
    unknown: left.length + (base.kind === 'unknown' ? 1 : 0),
  }
}

function ownerOf(uid: string | null, gid: string | null, mode: string | null): string | undefined {
  if (uid === null && gid === null && mode === null) return undefined
  return `${Number(uid)}:${Number(gid)}:${Number.parseInt(mode ?? '755', 8).toString(8)}`
}

/** Base images of the needed stages, and those that they copy or mount from. */
function imagesOf({ text }: Specimen, inputs: ReadInputs): readonly string[] {
  const { read, steps } = neededSteps(text, inputs, neededStages)[0]!
  const bases = [...new Set(steps.map(({ stage }) => stage))].flatMap((stage) => {
    const name = read.stages[stage]!.base
    return name === undefined ? [] : [{ name, stage, numbered: false }]
  })
  const sources = steps.flatMap((step) =>
    namedSources(step).map(({ name, numbered }) => ({ name, numbered, stage: step.stage })),
  )
  const outside = [...bases, ...sources].filter(
    (source) => source.name !== 'scratch' && stageNamed(read.stages, source, source.stage) < 0,
  )
  return [...new Set(outside.map(({ name }) => normal(name)))].toSorted()
}

/** As BuildKit names an image. */
function normal(reference: string): string {
  const isHosted = /^(?:[^/]*[.:][^/]*|localhost)\//.test(reference)
  const path = reference.includes('/') ? reference : `library/${reference}`
  const name = isHosted ? reference : `docker.io/${path}`
  return /[:@][^/]*$/.test(name) ? name : `${name}:latest`
}
