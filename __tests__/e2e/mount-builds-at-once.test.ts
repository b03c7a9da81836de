import { expect, test } from '@jest/globals'
import { foundOn, mountOf, mountWorld, ownId } from '../support/mount-builds.ts'
import { mountFile } from '../support/mount-file.ts'
import { listing } from '../support/odd-tree.ts'
import { CLASSIC } from '../support/engines.ts'

const found = foundOn('alpine')
const MANY = 'mkdir /m0/many && n=0; while [ $n -lt 500 ]; do echo $n >/m0/many/$n; n=$((n + 1)); done'

test('two restores of one mount at once: one of them fills it, the other leaves it alone', async () => {
  await using world = await mountWorld(CLASSIC)
  const id = ownId()
  const [one, two] = [mountOf(`${id}-one`), mountOf(`${id}-two`)]
  await world.fill(found, [one, two], `echo one >/m0/name; echo two >/m1/name; ${MANY}; cp -r /m0/many /m1/`)
  const saved = await world.save(found, [one, two])
  const archives = [saved.get('0.tar')!, saved.get('1.tar')!]
  const given = await Promise.all(archives.map((each) => mountFile(each)))
  for (let round = 0; round < 2; round++) {
    const mount = mountOf(`${id}-round-${round}`)
    const said = await Promise.all(given.map((file) => world.restore(found, [mount], [file])))
    const words = said.flat()
    expect(words.toSorted()).toEqual(['held', 'restored'])
    const winner = ['one', 'two'][words.indexOf('restored')]
    await world.fill(found, [mount], `[ "$(cat /m0/name)" = ${winner} ] && [ "$(ls -A /m0 | wc -l)" = 2 ]`)
    const names = listing((await world.save(found, [mount])).get('0.tar')!).length
    expect(names).toBe(listing(archives[0]!).length)
  }
  await world.destroy(id)
  await world.prune()
})

test('a build that has the empty mount open sees all of what is restored, or nothing', async () => {
  await using world = await mountWorld(CLASSIC)
  const id = ownId()
  const [source, mount] = [mountOf(`${id}-source`), mountOf(`${id}-open`)]
  await world.fill(found, [source], MANY)
  const archive = (await world.save(found, [source])).get('0.tar')!
  const waiting = 'n=0; until [ -e /m0/many ]; do n=$((n + 1)); [ $n -lt 600 ] || exit 9; sleep 0.1; done'
  const build = world.fill(found, [mount], `${waiting}; [ "$(ls /m0/many | wc -l)" = 500 ]`)
  expect(await world.restore(found, [mount], [await mountFile(archive)])).toEqual(['restored'])
  await build
  await world.destroy(id)
  await world.prune()
})
