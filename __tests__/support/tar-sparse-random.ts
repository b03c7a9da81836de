import type { randomFrom } from './layers-random.ts'
import { blockOf, padded, pick } from './tar-blocks.ts'
import { paxRecord } from './tar-pax-random.ts'
import { withChecksum } from './tar.ts'

type Random = ReturnType<typeof randomFrom>

const BLOCK = 512

/** A sparse file of any format, possibly with a flaw. */
export function sparseFile(random: Random): Buffer {
  const pairs = Array.from({ length: pick(random, [0, 1, 2, 5, 30]) }, (_, index) => [
    index * 1000 + random(200),
    random(600),
  ])
  const size = pairs.length * 1000 + random(9)
  const map = pairs.flat()
  const stored = pairs.reduce((sum, [, length]) => sum + length!, 0)
  if (random(6) === 0 && map.length > 0) map[random(map.length)] = pick(random, [0, -1, 500, 1e6, 2 ** 60])
  const data = Buffer.alloc(random(10) === 0 ? random(1000) : stored, 'data')
  return random(3) === 0 ? oldSparse(random, map, { size, data }) : paxSparse(random, map, { size, data })
}

interface File {
  readonly size: number
  readonly data: Buffer
}

function oldSparse(random: Random, map: readonly number[], { size, data }: File): Buffer {
  const header = blockOf(random, 'S', data.length)
  if (random(8) > 0) header.fill(0, 345).write('ustar  \0', 257)
  octal(header, 483, size)
  fill(header, 386, map.slice(0, 8))
  const blocks = []
  for (let at = 8; at < map.length || random(9) === 0; at += 42) {
    const block = Buffer.alloc(BLOCK)
    fill(block, 0, map.slice(at, at + 42))
    block[504] = at + 42 < map.length ? 1 : 0
    blocks.push(block)
  }
  header[482] = blocks.length > 0 ? 1 : 0
  return Buffer.concat([withChecksum(header), ...blocks, padded(data)])
}

function fill(block: Buffer, start: number, numbers: readonly number[]): void {
  numbers.forEach((value, index) => octal(block, start + 12 * index, value))
}

/** A negative value writes a minus, which is not an octal digit. */
const octal = (block: Buffer, at: number, value: number): void => {
  block.write(`${value.toString(8).padStart(11, '0').slice(0, 11)}\0`, at)
}

function paxSparse(random: Random, map: readonly number[], { size, data }: File): Buffer {
  const version = pick(random, ['0.0', '0.1', '1.0'])
  const [major, minor] = version.split('.')
  const said: [string, string][] = [['numblocks', String(map.length / 2)]]
  if (random(2) === 0) said.push(['name', 'sparse'])
  said.push([random(2) === 0 ? 'size' : 'realsize', String(size)])
  if (version !== '0.0' || random(2) === 0) said.push(['major', major!], ['minor', minor!])
  if (version === '0.1') said.push(['map', map.join(',')])
  if (version === '0.0')
    map.forEach((value, index) => said.push([index % 2 === 0 ? 'offset' : 'numbytes', String(value)]))
  if (random(8) === 0) said.splice(random(said.length), 1)
  const text = [map.length / 2, ...map].map((value) => `${value}\n`).join('')
  const body =
    version === '1.0' ? Buffer.concat([padded(Buffer.from(random(9) === 0 ? text.slice(1) : text)), data]) : data
  const records = Buffer.concat(said.map(([key, value]) => paxRecord(`GNU.sparse.${key}`, value)))
  const type = random(12) === 0 ? '5' : '0'
  return Buffer.concat([
    blockOf(random, 'x', records.length),
    padded(records),
    blockOf(random, type, body.length),
    padded(body),
  ])
}
