import { describe, expect, test } from '@jest/globals'
import { neededStages } from '../../../src/plan/needed-stages.ts'
import { neededSteps } from '../../../src/plan/needed-steps.ts'
import type { ScopedStep } from '../../../src/plan/stage-scope.ts'
import { noVariables, withVariable, type History } from '../../../src/plan/set-variables.ts'

describe('each place sees what was set before it', () => {
  const one = withVariable(noVariables(), 'A', '1')
  const two = withVariable(one, 'A', '2')
  const other = withVariable(withVariable(one, 'B', undefined), 'A', '3')
  const above = withVariable(other, 'C', '4')

  test.each([
    // place          A    B          C
    [noVariables(), [undefined, undefined, undefined], [false, false, false]],
    [one, ['1', undefined, undefined], [true, false, false]],
    [two, ['2', undefined, undefined], [true, false, false]],
    [other, ['3', undefined, undefined], [true, true, false]],
    [above, ['3', undefined, '4'], [true, true, true]],
  ])('place %#', (seen, values, known) => {
    expect(['A', 'B', 'C'].map((name) => seen.get(name))).toEqual(values)
    expect(['A', 'B', 'C'].map((name) => seen.has(name))).toEqual(known)
  })

  test('of a name that is set often', () => {
    const places = [one]
    for (let at = 2; at <= 50; at += 1) places.push(withVariable(places.at(-1)!, 'A', String(at)))
    expect(places.map((seen) => seen.get('A'))).toEqual(places.map((_, at) => String(at + 1)))
  })
})

/** How many settings are kept in total. */
function kept(steps: readonly ScopedStep[]): number {
  const histories = new Set<History>()
  for (const { scope } of steps) {
    let place: ScopedStep['scope']['variables'] | undefined = scope.variables
    for (; place && !histories.has(place.history); place = place.history.below) histories.add(place.history)
  }
  return [...histories].flatMap(({ settings }) => [...settings.values()].flat()).length
}

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [] }
const many = (keyword: string, length: number) => Array.from({ length }, (_, index) => `${keyword} A${index}=${index}`)

describe('instructions that set a variable keep one setting each, and PATH', () => {
  test.each([
    ['ENV', 2_000, many('ENV', 2_000), ['v0.26.3']],
    ['ARG', 1_000, many('ARG', 1_000), ['v0.13.2']],
    ['ARG', 1_000, many('ARG', 1_000), ['v0.26.3']],
    ['ARG of either kind', 1_000, many('ARG', 1_000), []],
    ['one ENV', 1_000, [`ENV ${many('', 1_000).join('')}`], ['v0.26.3']],
    ['one ARG', 1_000, [`ARG ${many('', 1_000).join('')}`], ['v0.26.3']],
  ])('%s', (_, count, lines, buildkit) => {
    const [build] = neededSteps(['FROM x', ...lines].join('\n'), { ...NOTHING, buildkit }, neededStages)
    expect(kept(build!.steps)).toBe(count + 1)
  })
})

test('stages keep what they set themselves, however many start from one', () => {
  const names = Array.from({ length: 100 }, (_, index) => `s${index}`)
  const stages = names.map((name) => `FROM x AS ${name}\nENV A=1 B=2\nRUN x`)
  const copies = names.map((name) => `COPY --from=${name} /a /a`)
  const text = ['FROM y AS x', ...many('ENV', 1_000), ...stages, 'FROM s9', ...copies].join('\n')
  const [build] = neededSteps(text, { ...NOTHING, buildkit: ['v0.26.3'] }, neededStages)
  expect(kept(build!.steps)).toBe(1 + 1_000 + 2 * 100)
})
