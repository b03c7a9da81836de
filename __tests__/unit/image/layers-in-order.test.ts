import { describe, expect, test } from '@jest/globals'
import { readContents, type Contents } from '../../../src/image/contents.ts'
import { fail } from '../../../src/errors/errors.ts'
import { layersInOrder, type ReadBeside } from '../../../src/image/layer-beside.ts'
import type { Layer } from '../../../src/image/layer.ts'
import { layerOf } from '../../support/entries.ts'
import { exportOf, layer, layout } from '../../support/images.ts'
import { layerIn, PLAIN } from '../../support/layers-read.ts'
import { plain } from '../../support/stored-layers.ts'

const whole = ({ layers }: Contents) => [...layers].map(([path, each]) => [path, plain(each)])

describe('layers are taken in order', () => {
  const taken: string[] = []
  const inOrder = () => {
    taken.length = 0
    return layersInOrder((path, { diffId }, known) => taken.push(`${path} ${diffId} ${known}`))
  }

  test('one that is there, at once', () => {
    const { add } = inOrder()
    add('a', layerOf('one', []), true)
    add('b', layerOf('two', []), false)
    expect(taken).toEqual(['a one true', 'b two false'])
  })

  test('one behind another that is still read, after it', async () => {
    const { add, all } = inOrder()
    let read!: (layer: Layer) => void
    add('a', new Promise<Layer>((resolve) => (read = resolve)), false)
    add('b', Promise.resolve(layerOf('two', [])), false)
    add('c', layerOf('three', []), true)
    const ended = all()
    expect(taken).toEqual([])
    read(layerOf('one', []))
    await ended
    expect(taken).toEqual(['a one false', 'b two false', 'c three true'])
  })

  test('the first that failed is thrown, whichever failed first', async () => {
    const { add, all } = inOrder()
    let failed!: (error: Error) => void
    add('a', layerOf('one', []), false)
    add('b', new Promise<Layer>((_, reject) => (failed = reject)), false)
    add('c', Promise.reject(new Error('third')), false)
    const ended = all()
    failed(new Error('second'))
    await expect(ended).rejects.toThrow('second')
    expect(taken).toEqual(['a one false'])
  })
})

describe('layers that are read beside this thread', () => {
  const MADE = ['one', 'two', 'three'].map((path) => layer(`COPY ${path} /`, [{ path, content: path.repeat(99) }]))
  const { files } = layout(MADE)

  interface Asked {
    readonly signals: AbortSignal[]
    readonly order: string[]
  }

  /** Reads the layout with `beside`, which gets the number of the layer. */
  async function read(
    beside: (number: number, ...given: Parameters<ReadBeside>) => Promise<Layer> | undefined,
  ): Promise<Contents & Asked> {
    const asked: Asked = { signals: [], order: [] }
    async function* parts() {
      for await (const entry of exportOf(files).entries) {
        yield { ...entry, part: { path: entry.path, start: 0, size: entry.size } }
      }
    }
    const contents = await readContents(
      { ...exportOf(files), entries: parts() },
      {
        mayBeProgram: PLAIN.mayBeProgram,
        programReader: () => PLAIN.readProgram,
        compress: false,
        known: async () => undefined,
        onLayer(each) {
          asked.order.push(each.diffId)
          return each
        },
        beside(...given) {
          asked.signals.push(given[2])
          return beside(asked.signals.length, ...given)
        },
      },
    ).catch((error: unknown) => {
      throw Object.assign(new Error('failed'), { error, signals: asked.signals })
    })
    return { ...contents, ...asked }
  }

  const blobAt = (path: string): Promise<Layer> => layerIn(files.get(path)!, { compression: 'gzip' })

  test('are those that this one would have read, in the same order', async () => {
    let last!: () => void
    const later = new Promise<void>((resolve) => (last = resolve))
    const contents = await read((number, { path }) => {
      if (number === 2) return undefined
      if (number === 3) last()
      return number === 1 ? later.then(() => blobAt(path)) : blobAt(path)
    })
    const here = await read(() => undefined)
    expect(contents.order).toEqual(MADE.map(({ diffId }) => diffId))
    expect(whole(contents)).toEqual(whole(here))
  })

  test('are verified', async () => {
    const wrong = read(() => blobAt([...files.keys()].find((path) => files.get(path) === MADE[0]!.blob)!))
    await expect(wrong).rejects.toMatchObject({ error: { code: 'image.digest' } })
  })

  test('are not read on once one failed', async () => {
    const broken = fail('image.malformed', { name: 'x', blob: 'y', offset: 0, detail: 'z' })
    const failed = read(async () => {
      throw broken
    })
    await expect(failed).rejects.toMatchObject({
      error: broken,
      signals: [{ aborted: true }, { aborted: true }, { aborted: true }],
    })
  })
})
