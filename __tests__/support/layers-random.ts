import type { TarSpec } from './tar.ts'

/** Gives whole numbers from 0 to below `below`, the same for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1
  return (below) => (state = (state * 48271) % 2147483647) % below
}

type Random = ReturnType<typeof randomFrom>

const NAMES = ['a', 'b', 'c']

export const pathOf = (random: Random): string =>
  Array.from({ length: 1 + random(3) }, () => NAMES[random(NAMES.length)]).join('/')

export const parentsOf = (path: string): string[] =>
  path.split('/').flatMap((_, count, parts) => (count === 0 ? [] : [parts.slice(0, count).join('/')]))

export const marker = (path: string): string => path.replace(/[^/]+$/, (name) => `.wh.${name}`)
export const opaqueMarker = (directory: string): string => (directory === '' ? '' : `${directory}/`) + '.wh..wh..opq'

/** Text that is mostly unique to a file. */
export const contentFrom = (random: Random): string => `${random(50)} `.repeat(random(40))

/** A stack of 1 to 6 layers with anything that a tar can contain, in any order. */
export function wildStack(seed: number): readonly (readonly TarSpec[])[] {
  const random = randomFrom(seed)
  const files: string[] = []
  return Array.from({ length: 1 + random(6) }, () => Array.from({ length: random(12) }, () => wildEntry(random, files)))
}

function wildEntry(random: Random, files: string[]): TarSpec {
  const path = pathOf(random)
  const target = files[random(files.length + 1)]
  switch (random(12)) {
    case 0:
      return { path: marker(path) }
    case 1:
      return { path: opaqueMarker(random(4) === 0 ? '' : path) }
    case 2:
    case 3:
      return { path: `${path}/` }
    case 4:
      return { path, type: '2', link: ['/', '../', './', '../../../'][random(4)]! + pathOf(random) }
    case 5:
    case 6:
      if (target !== undefined) return { path, type: '1', link: target }
  }
  files.push(path)
  return { path, content: contentFrom(random) }
}
