import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { directoryLayers } from '../../src/adapters/directory/layers.ts'
import { randomFrom } from '../support/layers-random.ts'
import { ownPaths } from '../support/own-folder.ts'
import { git } from '../support/repository.ts'
import { rounds } from '../support/rounds.ts'
import { digestOf, named, ONE, OUTLINE, plain, STACKS } from '../support/stored-layers.ts'

const { newPath } = ownPaths()

/** Its path in the store. */
const pathIn = (folder: string, digest: string, kind = 'layers'): string => join(folder, kind, `${digest.slice(7)}.gz`)

describe('layers in a directory', () => {
  test('are no change of a checkout that it lies in', async () => {
    const checkout = newPath()
    await git('/', 'init', '--quiet', checkout)
    await directoryLayers(join(checkout, '.cache')).keepLayer(ONE)
    expect(await git(checkout, 'status', '--porcelain')).toBe('')
    expect(await git(checkout, 'status', '--porcelain', '--ignored')).toBe('!! .cache/')
  })

  test('are there in another run', async () => {
    const folder = newPath()
    await directoryLayers(folder).keepLayer(ONE)
    expect(plain(await directoryLayers(folder).layer(ONE.digest))).toEqual(plain(ONE))
  })

  test('that were cut are not found', async () => {
    const folder = newPath()
    await directoryLayers(folder).keepLayer(ONE)
    const path = pathIn(folder, ONE.digest)
    const whole = await readFile(path)
    for (let length = 0; length < whole.length; length++) {
      await writeFile(path, whole.subarray(0, length))
      expect(await directoryLayers(folder).layer(ONE.digest)).toBeUndefined()
    }
  })

  test('whose bits are flipped are not found, or are the same', async () => {
    const folder = newPath()
    const store = directoryLayers(folder)
    await store.keepLayer(ONE)
    const path = pathIn(folder, ONE.digest)
    const whole = await readFile(path)
    const random = randomFrom(7)
    for (let round = 0; round < rounds(200); round++) {
      const flipped = Buffer.from(whole)
      flipped[random(flipped.length)]! ^= 1 << random(8)
      await writeFile(path, flipped)
      const found = await store.layer(ONE.digest)
      if (found) expect(plain(found)).toEqual(plain(ONE)) // ignores time and system in gzip's header
    }
  })

  test('that stand in another’s place are not found', async () => {
    const folder = newPath()
    const store = directoryLayers(folder)
    await store.keepLayer(ONE)
    await writeFile(pathIn(folder, digestOf('two')), await readFile(pathIn(folder, ONE.digest)))
    expect(await store.layer(digestOf('two'))).toBeUndefined()
  })

  test.each([
    ['no JSON', 'text'],
    ['null', 'null'],
    ['of another version', JSON.stringify({ ...OUTLINE, version: 'another' })],
  ])('an outline that is %s is not found', async (_, text) => {
    const folder = newPath()
    const store = directoryLayers(folder)
    await store.keepOutline(ONE.digest, text as never)
    expect(await stat(pathIn(folder, ONE.digest, 'images'))).toBeDefined()
    expect(await store.outline(ONE.digest)).toBeUndefined()
  })

  test.each(['text', 'null', '{}', '["sha256"]', '[[1]]'])('stacks that are %s are not found', async (text) => {
    const folder = newPath()
    const store = directoryLayers(folder)
    await store.keepStacks(ONE.digest, { toJSON: () => (text === 'text' ? text : JSON.parse(text)) } as never)
    expect(await stat(pathIn(folder, ONE.digest, 'bases'))).toBeDefined()
    expect(await store.stacks(ONE.digest)).toBeUndefined()
  })

  test('that were not asked for longest leave first', async () => {
    const folder = newPath()
    await directoryLayers(folder).keepLayer(named('a'))
    const { size } = await stat(pathIn(folder, digestOf('a')))
    // The oldest are removed once per run, so each of these is a run.
    const store = () => directoryLayers(folder, 3 * size + 10)
    const age = (name: string, seconds: number) => utimes(pathIn(folder, digestOf(name)), seconds, seconds)
    await age('a', 1000)
    await store().keepLayer(named('b'))
    await age('b', 2000)
    await store().keepLayer(named('c'))
    await age('c', 3000)
    await store().layer(digestOf('a')) // a lookup makes it the newest
    await store().keepLayer(named('d'))
    const found = await Promise.all(['a', 'b', 'c', 'd'].map((name) => store().layer(digestOf(name))))
    expect(found.map((layer) => layer?.diffId)).toEqual(['a', undefined, 'c', 'd'])
    expect(await readdir(join(folder, 'layers'))).toHaveLength(3)
  })

  test('over the limit alone are not kept', async () => {
    const store = directoryLayers(newPath(), 10)
    await store.keepLayer(ONE)
    expect(await store.layer(ONE.digest)).toBeUndefined()
  })

  test.each(['../../../outside', 'sha256:../../outside', `sha256:${'a'.repeat(63)}/`, '', `sha512:${'a'.repeat(64)}`])(
    'are neither kept nor looked for outside of the folder: %j',
    async (digest) => {
      const folder = join(newPath(), 'a/b/c')
      const store = directoryLayers(folder)
      await store.keepLayer({ ...ONE, digest })
      await store.keepOutline(digest, OUTLINE)
      await store.keepStacks(digest, STACKS)
      expect(await store.layer(digest)).toBeUndefined()
      expect(await store.outline(digest)).toBeUndefined()
      expect(await store.stacks(digest)).toBeUndefined()
      await expect(readdir(dirname(dirname(dirname(folder))))).rejects.toThrow(/ENOENT/)
    },
  )

  test('where nothing can be written are read again, without an error', async () => {
    const folder = newPath()
    await writeFile(folder, 'a file where the folder should be')
    const store = directoryLayers(folder)
    await store.keepLayer(ONE)
    await store.keepOutline(ONE.digest, OUTLINE)
    expect(await store.layer(ONE.digest)).toBeUndefined()
    expect(await store.outline(ONE.digest)).toBeUndefined()
  })

  test('of several runs at once do not disturb each other', async () => {
    const folder = newPath()
    const names = Array.from({ length: 20 }, (_, index) => `layer-${index}`)
    await Promise.all(names.map((name) => directoryLayers(folder).keepLayer(named(name))))
    const found = await Promise.all(names.map((name) => directoryLayers(folder).layer(digestOf(name))))
    expect(found.map((layer) => layer?.diffId)).toEqual(names)
    expect((await readdir(join(folder, 'layers'))).filter((name) => !name.endsWith('.gz'))).toEqual([])
  })
})
