import { describe, expect, test } from '@jest/globals'
import { answersOf, buildOf, instructionsOf, type Answer } from '../../support/dockerfile-answers.ts'
import { SPECIMENS } from '../../support/dockerfile-corpus.ts'

/** ENV and LABEL without the separator between name and value, which BuildKit keeps since 0.15. */
const splitAs = (version: string, { instructions = [] }: Answer) =>
  instructions.map(({ keyword, lines, flags = [], words = [], heredocs = [] }) => {
    const threes = version !== '0.13.2' && ['ENV', 'LABEL'].includes(keyword)
    return { keyword, lines, flags, words: words.filter((_, index) => !threes || index % 3 < 2), heredocs }
  })

/** Mounts by instruction. For a trigger, BuildKit names the line of the FROM that fires it, or its own. */
function mountsOf({ mounts = [], instructions = [] }: Answer) {
  const fires = instructions.filter(({ keyword }) => ['FROM', 'ONBUILD'].includes(keyword))
  const lines = new Set(fires.map((each) => each.lines[0]))
  const known = (line: number) => (lines.has(line) ? 0 : line)
  return { known, mounts: mounts.map((mount) => ({ ...mount, line: known(mount.lines[0]!) })) }
}

describe.each(['0.26.3', '0.13.2'])('as BuildKit %s reads', (version) => {
  const answers = answersOf(version)
  const [, minor] = version.split('.').map(Number)
  const read = SPECIMENS.filter(({ since = 0 }) => since <= minor!)
  const answerTo = (name: string) => answers[name]!

  test('there is an answer for each', () => {
    expect(Object.keys(answers)).toEqual(SPECIMENS.map(({ name }) => name))
  })

  const whole = read.filter(({ name }) => answerTo(name).refused === undefined)
  test.each(whole)('the instructions of $name', (specimen) => {
    expect(instructionsOf(specimen, version)).toEqual(splitAs(version, answerTo(specimen.name)))
  })

  const built = whole.filter(({ name }) => answerTo(name).unbuilt === undefined)
  test.each(built)('the build of $name', (specimen) => {
    const answer = answerTo(specimen.name)
    const ours = buildOf(specimen, version)
    expect(ours).toMatchObject({ base: answer.base, images: answer.images ?? [], unknown: specimen.unknown ?? 0 })
    const { mounts, known } = mountsOf(answer)
    const carried = ours.mounts.map((each) => ({ ...each, line: known(each.line) }))
    const isCarried = (id: string, line: number) => carried.some((each) => each.id === id && each.line === line)
    const theirs = mounts.map(({ id, target, owner, line }) => ({ id, target, owner, line }))
    expect(carried).toEqual(theirs.filter(({ id, line }) => isCarried(id, line)))
    const others = theirs.filter(({ id, line }) => !isCarried(id, line))
    expect(others).toHaveLength(ours.left.length)
    for (const { id, line } of ours.left) {
      expect(others.filter((each) => each.line === line && (id === null || id === each.id))).toHaveLength(1)
    }
  })

  test.each(read.filter(({ name }) => answerTo(name).refused !== undefined))(
    '$name is refused, and not by us',
    (each) => {
      expect(() => [instructionsOf(each, version), buildOf(each, version)]).not.toThrow()
    },
  )
})
