import { Zstd } from '@hpcc-js/wasm-zstd'
import { beforeAll, expect, test } from '@jest/globals'
import { pieces } from '../../support/images.ts'
import { randomFrom } from '../../support/layers-random.ts'
import { rounds } from '../../support/rounds.ts'
import { seed } from '../../support/seed.ts'
import { skippable, zstd } from '../../support/zstd.ts'
import { DECODERS, frame, FRAME, KIB, raw, run, SAMPLES, text, W128K, W512M } from '../../support/zstd-frames.ts'

let library: Zstd
beforeAll(async () => {
  library = await Zstd.load()
})

type Random = (below: number) => number
interface Made {
  readonly packed: Buffer
  readonly content: Buffer
}

/** A frame of some kind: small or large, in one block or several, of a large window, with a checksum, or skippable. */
function someFrame(random: Random): Made {
  const sample = SAMPLES[random(SAMPLES.length)]![1]
  const large = random(2) === 0 ? sample : text(random(300 * KIB), random(1000))
  const kinds: readonly (() => Made)[] = [
    () => ({ packed: Buffer.from(library.compress(large, random(12) - 3)), content: large }),
    () => ({ packed: zstd(large), content: large }),
    () => ({
      packed: frame(W128K, raw([1, 2]), run(5000, { byte: 7 }), raw([], true)),
      content: Buffer.concat([Buffer.from([1, 2]), Buffer.alloc(5000, 7)]),
    }),
    () => ({ packed: frame(W512M, raw([3]), raw([4, 5], true)), content: Buffer.from([3, 4, 5]) }),
    () => ({ packed: Buffer.from([...FRAME, 4, 0, ...raw([6], true), 0, 0, 0, 0]), content: Buffer.from([6]) }),
    () => ({ packed: skippable(Buffer.alloc(random(2000))), content: Buffer.alloc(0) }),
  ]
  return large.length === 0 ? kinds[5]!() : kinds[random(kinds.length)]!()
}

async function* randomPieces(bytes: Buffer, random: Random): AsyncGenerator<Uint8Array> {
  const most = [200, 5000, 100 * KIB, 1000 * KIB][random(4)]!
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    end = at + 1 + random(most)
    yield* pieces(bytes.subarray(at, end), most)
  }
}

test('any frames, in any chunks, unpack to the same by every decoder', async () => {
  const random = randomFrom(seed())
  for (let round = rounds(15); round > 0; round--) {
    const made = Array.from({ length: random(12) }, () => someFrame(random))
    const [packed, content] = [made.map((each) => each.packed), made.map((each) => each.content)].map((all) =>
      Buffer.concat(all),
    )
    for (const [name, decode] of DECODERS) {
      const parts: Uint8Array[] = []
      for await (const part of decode(randomPieces(packed!, random))) parts.push(part)
      expect([name, Buffer.concat(parts).equals(content!)]).toEqual([name, true])
    }
  }
})
