import { describe, expect, test } from '@jest/globals'
import { layersWorld } from '../support/layers-world.ts'
import { named, ONE } from '../support/stored-layers.ts'

const PULL = 'refs/pull/7/merge'
const TWO = named('two')

const world = layersWorld()

describe('what a pull request put into its own scope is not believed', () => {
  test('under the name of what the default branch has', async () => {
    await world().pushed(ONE)
    const { key, blob: good } = world().newest()
    await world().pushed(TWO)
    const { put, pull, service } = world()
    const forged = world().newest().blob!
    service.state.entries.pop()
    put(key, forged, PULL)
    const { store, said } = pull()
    expect([await store.layer(ONE.digest), await store.layer(TWO.digest)]).toEqual([undefined, undefined])
    expect(said).toEqual([
      'Layers that earlier runs read are read again: what the Actions cache has of them is not used: ' +
        'its bytes are not those that the default branch stored.',
    ])
    put(key, good!, PULL) // the same bytes
    expect(await world().known(ONE, TWO)).toEqual([true, false])
  })

  test('under another name', async () => {
    await world().pushed(ONE)
    const { put, service } = world()
    await world().pushed(TWO)
    const { key, blob } = world().newest()
    service.state.entries.pop()
    put(key, blob!, PULL)
    expect(await world().known(ONE, TWO)).toEqual([true, false])
    put(`${service.state.entries[0]!.key}0`, blob!, PULL) // the service takes a name for a prefix, too
    const { store, said } = world().pull()
    expect(await store.layer(ONE.digest)).toBeUndefined()
    expect(said.join()).toContain('is not used: another entry has taken its place')
  })

  test('where the default branch has nothing', async () => {
    await world().pushed(ONE)
    const { pull, service } = world()
    service.state.entries[0] = { ...world().newest(), scope: PULL }
    const asked = service.requests.length
    const { store, said } = pull()
    expect([await store.layer(ONE.digest), said]).toEqual([undefined, []])
    expect(service.requests).toHaveLength(asked)
  })
})
