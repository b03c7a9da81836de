import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { randomFrom } from '../support/layers-random.ts'
import { rounds } from '../support/rounds.ts'
import { seed } from '../support/seed.ts'
import { smallestArchive } from '../support/smallest-archive.ts'
import { READ } from '../support/tar-corpus.ts'
import { FORTY } from '../support/tar-forty.ts'
import { REFUSED } from '../support/tar-refused.ts'
import { askGo, difference, readHere } from '../support/tar-oracle.ts'
import { tarSequence } from '../support/tar-sequences.ts'

const SEED = seed()
const SEQUENCES = rounds(10_000)

test('what the unit tests take for right is what archive/tar says', () => {
  const known = [...READ, ...REFUSED]
  const wrong = differences(known.map(([, archive]) => archive)).map((said, at) => [known[at]![0], said])
  expect(wrong.filter(([, said]) => said !== '')).toEqual([])
})

test('and so is the list of the forty layers', () => {
  const answers = askGo(FORTY.map(({ archive }) => archive))
  const listed = answers.map(({ entries }) => entries.map(({ kind, size }) => `${kind} ${size}`))
  expect(listed).toEqual(FORTY.map(({ entries }) => entries))
})

function differences(all: readonly Buffer[]): readonly string[] {
  const answers = askGo(all)
  return all.map((archive, at) => difference(readHere(archive, archive.length >> 1), answers[at]!))
}

test(`${SEQUENCES} sequences of headers are read as archive/tar reads them (WEIGHBRIDGE_TEST_SEED=${SEED})`, () => {
  const random = randomFrom(SEED)
  const archives = Array.from({ length: SEQUENCES }, () => tarSequence(random))
  const said = differences(archives)
  const first = said.findIndex((each) => each !== '')
  if (first === -1) return
  const differs = (all: readonly Buffer[]): readonly boolean[] => differences(all).map((each) => each !== '')
  const smallest = smallestArchive(archives[first]!, differs)
  throw new Error(
    `WEIGHBRIDGE_TEST_SEED=${SEED}: ${said.filter(Boolean).length} of ${SEQUENCES} differ, the first is ${first}: ` +
      `${differences([smallest])[0]}\nreproduce: echo ${gzipSync(smallest).toString('base64')} | base64 -d | gunzip`,
  )
})
