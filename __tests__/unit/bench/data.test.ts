import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { deletions, files } from '../../../bench/data/files.js'
import { dockerArchive } from '../../../bench/data/image.js'
import { numbers, randomBytes } from '../../../bench/data/random.js'
import { bigFiles } from '../../../bench/data/stream.js'
import { gathered, tar, tarHeader, tarSize } from '../../../bench/data/tar.js'
import { sha256 } from '../../support/images.ts'

const PLAN = { folder: 'usr/lib', count: 120, mean: 3000, seed: 7 }

describe('chance that repeats', () => {
  test('numbers spread from 0 to 1', () => {
    const next = numbers(1)
    const many = Array.from({ length: 10_000 }, next)
    expect(many.every((each) => each >= 0 && each < 1)).toBe(true)
    expect(many.reduce((sum, each) => sum + each, 0) / many.length).toBeCloseTo(0.5, 1)
    expect(numbers(1)()).toBe(many[0])
    expect(numbers(2)()).not.toBe(many[0])
  })

  test('bytes of a seed are the same however they are asked for', () => {
    const inPieces = randomBytes(3)
    expect(Buffer.concat([inPieces(10), inPieces(100_000)]).equals(randomBytes(3)(100_010))).toBe(true)
    expect(randomBytes(4)(16)).not.toEqual(randomBytes(3)(16))
  })
})

describe('archives', () => {
  test('GNU tar reads them, with the sizes that were planned', () => {
    const archive = Buffer.concat([...tar(files(PLAN))])
    expect(archive.length).toBe(tarSize(files(PLAN)))
    const listed = execFileSync('tar', ['-tvf', '-'], { input: archive, encoding: 'utf8' }).trim().split('\n')
    const found = listed.map((line) => line.split(/\s+/)).map(([, , size, , , path]) => ({ path, size: Number(size) }))
    expect(found).toEqual([...files(PLAN)].map(({ path, size }) => ({ path, size })))
  })

  test('an entry of more than 8 GiB has its size in binary, as GNU tar writes it', () => {
    expect(tarHeader('big', 10_000_000_000).subarray(124, 136).toString('hex')).toBe('8000000000000002540be400')
  })

  test('a body that is not as long as its entry says is an error', () => {
    expect(() => [...tar([{ path: 'a', size: 3, body: () => [Buffer.from('ab')] }])]).toThrow('a has 2 bytes, not 3')
  })

  test('gathering changes no byte', () => {
    const chunks = Array.from({ length: 300 }, (_, index) => Buffer.alloc(index * 7, index))
    expect(Buffer.concat([...gathered(chunks)]).equals(Buffer.concat(chunks))).toBe(true)
  })
})

describe('what is in them', () => {
  test('a plan gives the same files each time, about as long as it says', () => {
    const sizes = [...files({ ...PLAN, count: 5000 })].map(({ size }) => size)
    expect(sizes.reduce((sum, size) => sum + size, 0) / 5000 / PLAN.mean).toBeCloseTo(1, 1)
    expect(Buffer.concat([...tar(files(PLAN))]).equals(Buffer.concat([...tar(files(PLAN))]))).toBe(true)
  })

  test('a whiteout stands beside a file that is there, each once', () => {
    const paths = new Set([...files(PLAN)].map(({ path }) => path))
    const gone = [...deletions(PLAN, 60)].map(({ path }) => path.replace('.wh.', ''))
    expect(new Set(gone).size).toBe(60)
    expect(gone.filter((path) => !paths.has(path))).toEqual([])
  })

  test('a long stream is a quarter of random bytes and else zeros', () => {
    const bodies = [...bigFiles(16_000_000)].map(({ body }) => Buffer.concat([...(body?.() ?? [])]))
    expect(bodies.map((body) => body.equals(Buffer.alloc(body.length)))).toEqual([true, true, true, false])
    expect(bodies.map(({ length }) => length)).toEqual([4e6, 4e6, 4e6, 4e6])
  })

  test("an archive names its layers by their digests in the image's config", () => {
    const layers = [1, 2].map((seed) => ({ instruction: `COPY ${seed}`, entries: () => files({ ...PLAN, seed }) }))
    const archive = Buffer.concat([...dockerArchive('name:tag', layers)])
    const config: unknown = JSON.parse(execFileSync('tar', ['-xOf', '-', 'config.json'], { input: archive }).toString())
    const diffIds = layers.map(({ entries }) => sha256(Buffer.concat([...tar(entries())])))
    expect(config).toMatchObject({ rootfs: { diff_ids: diffIds } })
  })
})
