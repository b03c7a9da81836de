import type { CacheMount, MountUse } from '../../src/plan/cache-mount.ts'
import type { Found, MountOutcome, MountsOutcome } from '../../src/mounts/outcome.ts'
import { mountUse } from '../../src/plan/cache-mounts.ts'
import { parseDockerfile } from '../../src/plan/dockerfile/parse.ts'
import type { BuildRecord } from '../../src/record/record.ts'
import type { VertexTime } from '../../src/buildkit/build-times.ts'
import type { MountsEffect } from '../../src/mounts/effect.ts'

const MOD = '/go/pkg/mod'
const GOCACHE = '/root/.cache/go-build'

/** A cache mount of a Dockerfile by its id, with the builder's defaults unless fields say otherwise. */
export const mountOf = (id: string, given: Partial<CacheMount> = {}): CacheMount => ({
  id,
  name: id,
  targets: [id],
  uid: null,
  baseImage: null,
  gid: null,
  mode: null,
  kind: 'other',
  stages: [],
  uses: [],
  ...given,
})

/** The outcome of a mount: `hit` with 85.2 MB, unless fields say otherwise. */
export function mount(name: string, found: Found, fields: Partial<MountOutcome> = {}): MountOutcome {
  const restored = found === 'hit' || found === 'partial' ? 85_200_000 : 0
  return { name, found, reason: null, restored, saved: null, unsaved: null, ...fields }
}

export function outcome(mounts: readonly MountOutcome[], fields: Partial<MountsOutcome> = {}): MountsOutcome {
  return { mounts, restoreSeconds: 0, saveSeconds: 0, storeBytes: null, ...fields }
}

/** The use of a mount by an instruction with this text, at a line of its Dockerfile. */
export function useOf(line: number, text: string): MountUse {
  const [instruction] = parseDockerfile(text, { oldest: Infinity, newest: Infinity }).instructions
  return { ...mountUse(instruction!), line }
}

/** A step with cache mounts, named by its number. */
export function step(number: number, seconds: number, cached = false): VertexTime {
  return { name: `[build ${number}/6] RUN`, seconds, cached, cacheMounts: true }
}

/** A module cache that was a hit and a build cache that was an older one, in a build of 6.1 s. */
export const RESTORED: MountsEffect = {
  mounts: [
    mount(MOD, 'hit', { unsaved: 'nothing in it changed' }),
    mount(GOCACHE, 'partial', { restored: 233_000_000, saved: 61_400_000 }),
  ],
  restoreSeconds: 1.84,
  saveSeconds: 2.05,
  storeBytes: null,
  stepSeconds: 3.12,
  coldSeconds: 34.05,
}

/** A build with these mounts: one step without and two with cache mounts. */
export function mountedBuild(mounts: MountsEffect = RESTORED, steps = [step(4, 0.22), step(6, 2.9)]): BuildRecord {
  return { seconds: 6.1, vertices: [{ name: '[build 3/6] COPY', seconds: 0.1, cached: false }, ...steps], mounts }
}
