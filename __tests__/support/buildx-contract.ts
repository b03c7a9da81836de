import { describe, expect, test } from '@jest/globals'
import type { BuildEvent } from '../../src/buildkit/vertex.ts'
import { WeighbridgeError } from '../../src/errors/errors.ts'
import type { BuildPlan } from '../../src/plan/build-plan.ts'
import type { Buildx } from '../../src/ports.ts'
import type { Thrown } from './errors.ts'

/** A builder, a build that succeeds on it, and one whose RUN fails. */
export interface BuildxWorld extends AsyncDisposable {
  readonly buildx: Buildx
  readonly builder: string
  readonly good: BuildPlan
  readonly failing: BuildPlan
}

/** The catalogue error that `work` ends with. */
export async function errorOf(work: Promise<unknown>): Promise<Thrown> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof WeighbridgeError) return error
  throw new Error('it did not end with an error of the catalogue', { cause: error })
}

/** The contract of every `Buildx`; `make` makes a new one for each test. */
export function describeBuildx(name: string, make: () => Promise<BuildxWorld>): void {
  describe(`Buildx: ${name}`, () => {
    test('tells the driver of the builder', async () => {
      await using world = await make()
      const facts = await world.buildx.inspect(world.builder)
      expect(facts.name).not.toBe('')
      expect(facts.driver).toMatch(/^(docker|docker-container|remote|kubernetes|cloud)$/)
    })

    test('a build gives the image and its record', async () => {
      await using world = await make()
      const build = await world.buildx.build(world.good, () => {})
      expect(build.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
      expect(build.imageId).toMatch(/^sha256:[0-9a-f]{64}$/)
      expect(build.times.seconds).toBeGreaterThanOrEqual(0)
      expect(JSON.stringify(build.times)).not.toContain('canary')
    })

    test('output and end of a vertex come while it is shown as started; only a status may come later', async () => {
      await using world = await make()
      const events: BuildEvent[] = []
      await world.buildx.build(world.good, (event) => events.push(event))
      const seen = new Set<string>()
      const open = new Set<string>()
      for (const event of events) {
        if (event.kind === 'message') continue
        const { digest } = event.vertex
        if (event.kind === 'started') expect(open.has(digest)).toBe(false)
        else expect((event.kind === 'status' ? seen : open).has(digest)).toBe(true)
        if (event.kind === 'started') open.add(digest)
        if (event.kind === 'completed') open.delete(digest)
        seen.add(digest)
      }
      expect([...open]).toEqual([])
    })

    test('a failing build ends with the instruction and exit code 3', async () => {
      await using world = await make()
      const error = await errorOf(world.buildx.build(world.failing, () => {}))
      expect([error.code, error.exit]).toEqual(['build.failed', 3])
      expect(error.fields['instruction']).toContain('RUN')
      expect(error.fields['error']).toContain('exit code: ')
      expect(error.fields).toMatchObject({ source: 'Dockerfile', step: expect.stringContaining('RUN') })
      expect(error.fields['line']).toBeGreaterThan(1)
      expect(error.fields['excerpt']).toContain(`${String(error.fields['line'])} | >>> RUN`)
    })
  })
}
