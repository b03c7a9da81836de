import { expect, test } from '@jest/globals'
import type { CacheMount } from '../../src/plan/cache-mount.ts'
import { kindsWorld, withoutTime } from '../support/kinds-world.ts'
import { foundOn } from '../support/mount-builds.ts'
import { mountOf } from '../support/mounts.ts'
import { BUSYBOX } from '../support/mount-round-trip.ts'

const { id, saved, roundTrip, expectNoHarm } = kindsWorld()

test('owners, modes and kinds of sharing', async () => {
  const kinds: readonly (readonly [name: string, given: Partial<CacheMount>, root: string, flag?: string])[] = [
    ['owner', { uid: '1000', gid: '1001' }, 'drwxr-xr-x 1000/1001'],
    ['mode', { mode: '0700' }, 'drwx------ 0/0'],
    ['both', { uid: '65534', mode: '0750' }, 'drwxr-x--- 65534/0'],
    ['locked', {}, 'drwxr-xr-x 0/0', ',sharing=locked'],
    ['private', {}, 'drwxr-xr-x 0/0', ',sharing=private'],
  ]
  const mounts = kinds.map(([name, given]) => mountOf(`${id}-${name}`, given))
  const flags = kinds.map(([, , , flag = '']) => flag)
  const { said, before, after } = await roundTrip(foundOn(BUSYBOX), mounts, flags)
  expect(said).toEqual(kinds.map(() => 'restored'))
  expect(before.map((each) => each.find((line) => line.endsWith(' ./')))).toEqual(
    kinds.map(([, , root]) => `${root} 0 ./`),
  )
  for (const each of before) expect(each).toContain('-rw-r--r-- 7/8 2 ./x')
  expect(after).toEqual(before)
})

test('the same id with another owner or namespace is another mount', async () => {
  const mount = mountOf(`${id}-told-apart`)
  const { said, before, after } = await roundTrip(foundOn(BUSYBOX, 'a-namespace'), [mount])
  expect({ said, after }).toEqual({ said: ['restored'], after: before })
  const [outside] = await saved(foundOn(BUSYBOX), [mount])
  expect(withoutTime(outside!)).toEqual(['drwxr-xr-x 0/0 0 ./'])
  const [other] = await saved(foundOn(BUSYBOX, 'a-namespace'), [{ ...mount, uid: '1000' }])
  expect(withoutTime(other!)).toEqual(['drwxr-xr-x 1000/0 0 ./'])
})

test('no harm: what is full is held, what is broken fails, half of one goes', () => expectNoHarm(BUSYBOX))
