import { expect, test } from '@jest/globals'
import { knownCold } from '../../../../src/app/mounts/known-cold.ts'
import type { Restoration } from '../../../../src/app/mounts/restoration.ts'
import type { CacheMount } from '../../../../src/plan/cache-mount.ts'
import type { ColdSteps } from '../../../../src/mounts/cold-steps.ts'
import { step, useOf } from '../../../support/mounts.ts'

const BUILD = 'RUN --mount=type=cache,target=/c go build'

/** The known cold steps of a build whose mount is used by these instructions; `restorations` is what it found. */
function known(restorations: readonly Partial<Restoration>[], ...instructions: readonly string[]): ColdSteps | null {
  const mount = { uses: instructions.map((text, at) => useOf(at + 2, text)) } as unknown as CacheMount
  const found = { carried: [mount], left: [], base: null, namespace: '' }
  const build = { times: { seconds: 9, vertices: [step(2, 7)] } }
  return knownCold(
    { found, platforms: ['linux/amd64'] } as unknown as Parameters<typeof knownCold>[0],
    build as unknown as Parameters<typeof knownCold>[1],
    restorations as readonly Restoration[],
  )
}

const cold = known([{ empty: true, restored: null }], BUILD)!
const restored = (createdAt: string, from: ColdSteps | undefined) =>
  ({ empty: false, restored: { at: 1, manifest: { createdAt, cold: from } } }) as unknown as Partial<Restoration>

test('other commands under the same number are not the same steps', () => {
  const mounts = [restored('2026-11-20T00:00:00.000Z', cold)]
  expect(known(mounts, BUILD)).toEqual(cold)
  expect(known(mounts, `${BUILD} -race && go test ./...`)).toBeNull()
})

const on = (day: number, seconds: number | null) =>
  restored(`2026-11-${day}T00:00:00.000Z`, seconds === null ? undefined : { ...cold, seconds })

test('of what came with several mounts the newest that knows the steps counts', () => {
  expect(known([on(18, 1), on(20, 3), on(19, 2), on(21, null)], BUILD)?.seconds).toBe(3)
})
