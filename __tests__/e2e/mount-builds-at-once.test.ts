import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { opened } from '../support/builder-state.ts'
import { cleanUp } from '../support/clean-up.ts'
import { CLASSIC } from '../support/engines.ts'
import { foundOn, mountWorld, ownId, type MountWorld } from '../support/mount-builds.ts'
import { mountOf } from '../support/mounts.ts'
import { mountFile } from '../support/mount-file.ts'
import { listing } from '../support/odd-tree.ts'

const found = foundOn('alpine')
const MANY = 'mkdir /m0/many && n=0; while [ $n -lt 500 ]; do echo $n >/m0/many/$n; n=$((n + 1)); done'
const ID = ownId()

let world: MountWorld
beforeAll(async () => {
  world = await mountWorld(CLASSIC)
})
afterAll(() =>
  cleanUp(
    () => world?.destroy(ID),
    () => world?.prune(),
    () => world?.[Symbol.asyncDispose](),
  ),
)

test('two restores of one mount at once: one of them fills it, the other leaves it alone', async () => {
  const [one, two] = [mountOf(`${ID}-one`), mountOf(`${ID}-two`)]
  await world.fill(found, [one, two], `echo one >/m0/name; echo two >/m1/name; ${MANY}; cp -r /m0/many /m1/`)
  const saved = await world.save(found, [one, two])
  const archives = [saved.get('0.tar')!, saved.get('1.tar')!]
  const given = await Promise.all(archives.map((each) => mountFile(each)))
  for (let round = 0; round < 2; round++) {
    const mount = mountOf(`${ID}-round-${round}`)
    const said = await Promise.all(given.map((file) => world.restore(found, [mount], [file])))
    const words = said.flat()
    expect(words.toSorted()).toEqual(['held', 'restored'])
    const winner = ['one', 'two'][words.indexOf('restored')]
    await world.fill(found, [mount], `[ "$(cat /m0/name)" = ${winner} ] && [ "$(ls -A /m0 | wc -l)" = 2 ]`)
    const names = listing((await world.save(found, [mount])).get('0.tar')!).length
    expect(names).toBe(listing(archives[0]!).length)
  }
})

test('a build that has the empty mount open sees all of what is restored, or nothing', async () => {
  const [source, mount] = [mountOf(`${ID}-source`), mountOf(`${ID}-open`)]
  await world.fill(found, [source], MANY)
  const archive = (await world.save(found, [source])).get('0.tar')!
  const waiting = 'n=0; until [ -e /m0/many ]; do n=$((n + 1)); [ $n -lt 3000 ] || exit 9; sleep 0.1; done'
  const build = world.fill(found, [mount], `${waiting}; [ "$(ls /m0/many | wc -l)" = 500 ]`)
  build.catch(() => {}) // awaited below
  try {
    await opened(CLASSIC, mount.id)
    expect(await world.restore(found, [mount], [await mountFile(archive)])).toEqual(['restored'])
  } finally {
    await world.fill(found, [mount], 'mkdir -p /m0/many') // it waits for this even if nothing was restored
  }
  await build
})

test('a save beside a build that writes the mount: what came out is a whole archive, or it is said why none did', async () => {
  const mount = mountOf(`${ID}-busy`)
  const writes =
    'i=0; until [ -e /m0/end ]; do i=$((i + 1)); echo $i >/m0/w$((i % 500)); rm -f /m0/w$((i * 7 % 500)); done'
  const build = world.fill(found, [mount], writes)
  build.catch(() => {}) // awaited below
  try {
    await opened(CLASSIC, mount.id)
    const saved = await world.save(found, [mount])
    const said = saved.get('0.error')?.toString()
    if (said === undefined) expect(listing(saved.get('0.tar')!).length).toBeGreaterThan(0)
    else expect([[...saved.keys()], said]).toEqual([['0.error'], expect.stringMatching(/^tar: /)])
  } finally {
    await world.fill(found, [mount], 'touch /m0/end')
  }
  await build
})
