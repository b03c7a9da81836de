import { run } from '../../src/app/run/run.ts'
import { stopwatch } from '../../src/app/stopwatch.ts'
import type { WeighbridgeError } from '../../src/errors/errors.ts'
import { fromArgv } from '../../src/inputs/from-argv.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import type { Report } from '../../src/report/report.ts'
import { layer } from './images.ts'
import { fakePorts, type Seen } from './ports.ts'
import type { Rule } from '../../src/limits/rule.ts'
import type { World } from './world.ts'

export const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'x'.repeat(1000) }])
export const app = (bytes: number) => layer('COPY app /app', [{ path: 'app', content: 'y'.repeat(bytes) }])

/** The base image plus an app of 5,000 bytes at the head and 2,000 at the base. */
export const GROWING: World = {
  base: [BASE],
  images: (directory) => [BASE, app(directory === '/base' ? 2000 : 5000)],
}

export function inputs(...argv: readonly string[]): Inputs {
  const command = fromArgv(['run', ...argv], 'shop')
  if (command.kind !== 'run') throw new Error('not a run')
  return command.inputs
}

/** The same inputs with these rules, as if inputs had them. */
export function withRules(given: Inputs, rules: readonly Rule[]): Inputs {
  return { ...given, images: given.images.map((image) => ({ ...image, rules, written: { input: rules, file: null } })) }
}

export async function runIn(
  world: World,
  ...argv: readonly string[]
): Promise<{ report: Report; seen: Seen; stored: Map<string, WeightRecord>; engine: Set<string> }> {
  const { ports, seen, stored, engine } = fakePorts({ ...GROWING, ...world })
  return { report: await run(ports, inputs(...argv), stopwatch(ports.clock)), seen, stored, engine }
}

export const statuses = ({ verdict }: Report) =>
  verdict.images.flatMap(({ outcomes }) => outcomes.map(({ status }) => status))

/** A world where the head can be built, but the build of the base throws. */
export function failingBase(error: WeighbridgeError): World {
  return {
    ...GROWING,
    images(directory) {
      if (directory === '/repo') return [BASE, app(5000)]
      throw error
    },
  }
}
