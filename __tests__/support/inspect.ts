import { tmpdir } from 'node:os'
import { expect } from '@jest/globals'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import { environmentOf, type Engine } from './engines.ts'
import { weighbridge, type Ended } from './programs.ts'

/** Runs `weighbridge inspect`, with the engine's builder if something has to be built. */
export function runInspect(engine: Engine, ...args: readonly string[]): Promise<Ended> {
  const env = { ...environmentOf(engine), BUILDX_BUILDER: engine.builder }
  return weighbridge(['inspect', ...args], { cwd: tmpdir(), env })
}

/** Its output; expects success and nothing on standard error. */
export async function inspect(engine: Engine, ...args: readonly string[]): Promise<string> {
  const { stdout, ...rest } = await runInspect(engine, ...args)
  expect(rest).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** The images of its record, one for each platform. */
export async function inspectImages(engine: Engine, ...args: readonly string[]): Promise<readonly ImageRecord[]> {
  const record: WeightRecord = JSON.parse(await inspect(engine, '--json', ...args))
  return record.images
}

/** The only image of its record. */
export async function inspectImage(engine: Engine, ...args: readonly string[]): Promise<ImageRecord> {
  const images = await inspectImages(engine, ...args)
  expect(images).toHaveLength(1)
  return images[0]!
}
