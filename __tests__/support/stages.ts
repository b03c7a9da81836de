import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { ImageRecord } from '../../src/record/record.ts'
import type { Engine } from './engines.ts'
import { copyExample } from './examples.ts'
import { inspect, inspectImages } from './inspect.ts'
import { NONCE } from './nonce.ts'
import { labelled, labelledImages } from './test-images.ts'

/**
 * An unnamed stage, with a file that is deleted (300 kB) and one of which only the mode changes (200 kB), and a last
 * one. Between them is text that looks like the start of a heredoc or like a continued line, but is neither.
 */
const WASTEFUL = `FROM alpine
ENV NONCE=${NONCE}
RUN mkdir /data && head -c 300000 /dev/urandom > /data/gone && head -c 200000 /dev/urandom > /data/kept
RUN rm /data/gone && chmod 600 /data/kept
RUN echo 'cat <<EOF' > /dev/null
RUN ["echo", "<<X"]
RUN echo it ends in \\\\
FROM scratch AS last
COPY --from=0 /data/kept /kept
`

/** Makes a context for that Dockerfile, in lower case, in a folder. Dockerfile.one has only its first stage. */
export function wastefulIn(folder: string): string {
  const context = join(folder, 'wasteful')
  mkdirSync(context)
  writeFileSync(join(context, 'dockerfile'), labelled(WASTEFUL))
  writeFileSync(join(context, 'Dockerfile.one'), WASTEFUL.split('FROM scratch')[0]!)
  return context
}

/** A copy of product-catalog in a folder, with recognizable images. */
export function catalogIn(folder: string): string {
  const context = join(folder, 'product-catalog')
  copyExample('product-catalog', context)
  const dockerfile = join(context, 'Dockerfile')
  writeFileSync(dockerfile, labelled(readFileSync(dockerfile, 'utf8')))
  return context
}

/** Expects numbers for what stays behind in the stages of product-catalog, and nothing left in the engine. */
export async function expectCatalogStages(engine: Engine, context: string): Promise<void> {
  const said = await inspect(engine, '--stages', '--context', context, ...builderOf(engine))
  expect(said).toMatch(/^Platform linux\/amd64: build [\d.]+ MB -> stage-1 \(final\) [\d.]+ MB \(-\d\d\.\d %\)$/m)
  expect(said).toMatch(/^ +[\d.]+ MB +[\d.]+ MB +\d+ +[\d.]+ MB +[\d.]+ MB +#{20} {2}build$/m)
  expect(labelledImages(engine)).toEqual([])
}

/** Expects an unnamed stage to weigh the same as its image, and nothing left in the engine. */
export async function expectWastefulStages(engine: Engine, context: string): Promise<void> {
  const images = await inspectImages(engine, '--stages', '--context', context, ...builderOf(engine))
  expect(images.map(({ name }) => name)).toEqual(['stage-0', 'last'])
  expect(images.map(({ metrics }: ImageRecord) => metrics.own)).toEqual([700_000, 200_000])
  expect(images[0]!.metrics.wasted).toBe(500_000)
  expect(labelledImages(engine)).toEqual([])
}

const builderOf = ({ builder }: Engine): readonly string[] => (builder === '' ? [] : ['--builder', builder])
