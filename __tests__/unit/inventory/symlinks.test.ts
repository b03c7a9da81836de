import { describe, expect, test } from '@jest/globals'
import { stopwatch } from '../../../src/app/stopwatch.ts'
import { weighExisting } from '../../../src/app/weigh/weigh-existing.ts'
import { pathDetail } from '../../../src/inventory/path-detail.ts'
import { exportOf, layer, layout, type MadeLayer } from '../../support/images.ts'
import { fakePorts } from '../../support/ports.ts'

const LAYERS = [
  layer('ADD rootfs.tar /', [
    { path: 'bin', type: '2', link: 'usr/bin' },
    { path: 'early/twin', content: 'first' },
    { path: 'usr/bin/busybox', content: 'busybox' },
    { path: 'usr/bin/sh', type: '2', link: '/bin/busybox' },
    { path: 'bin/tool', type: '2', link: 'busybox' },
    { path: 'usr/bin/ash', type: '1', link: 'usr/bin/busybox' },
    { path: 'usr/bin/loop', type: '2', link: 'loop' },
    { path: 'opt/tool', type: '2', link: '../usr/bin' },
    { path: 'lib', type: '2', link: 'usr/bin' },
    { path: 'gone', type: '2', link: 'usr/bin' },
    { path: 'etc/old', type: '2', link: '../usr/bin' },
    { path: 'var/run', type: '2', link: '/usr/bin' },
  ]),
  layer('RUN ln', [
    { path: 'zz/origin', content: 'origin' },
    { path: 'early/later', type: '1', link: 'zz/origin' },
    { path: 'lib/own', content: 'own' },
    { path: 'binary', content: 'not below bin' },
    { path: '.wh.gone' },
    { path: 'etc/.wh..wh..opq' },
    { path: 'var', content: 'a file' },
  ]),
  layer('RUN rm', [{ path: 'usr/bin/.wh.busybox' }]),
]

async function pathsOf(of: string, layers: readonly MadeLayer[]): Promise<readonly string[]> {
  const { ports } = fakePorts()
  const open = async () => exportOf(layout(layers).files)
  const world = { ...ports, images: { ...ports.images, open } }
  const { weighed } = await weighExisting(world, stopwatch(ports.clock), { name: 'a', reference: 'a', compress: false })
  const details = pathDetail(weighed[0]!.inventory, of)
  return details.flatMap(({ paths }) => paths.map(({ path }) => path))
}

describe('a path is what a container finds there', () => {
  test.each([
    // path               files
    ['/usr/bin/sh', ['usr/bin/busybox']],
    ['/bin/sh', ['usr/bin/busybox']],
    ['/opt/tool/sh', ['usr/bin/busybox']],
    ['/bin/', ['usr/bin/busybox']],
    ['bin/b*', ['usr/bin/busybox']],
    ['/opt/*/sh', []], // no link is followed at a wildcard
    ['/usr/bin/ash', ['usr/bin/busybox']],
    ['/usr/bin/tool', ['usr/bin/busybox']], // its real place, as bin is a link
    ['/none/../usr/bin/sh', ['usr/bin/busybox']],
    ['/usr/bin/loop', []],
    ['/usr/bin/none', []],
  ])('%s in one layer: %j', async (of, files) => {
    expect(await pathsOf(of, LAYERS.slice(0, 1))).toEqual(files)
  })

  test.each([
    ['/early/later', ['early/later']],
    ['/zz/origin', ['early/later']],
    ['/lib', ['lib/own']],
    ['/lib/sh', []], // the later layer's directory replaced the link
    ['/gone/sh', []],
    ['/etc/old/sh', []],
    ['/var/run/sh', []],
    ['/usr/bin/ash', ['usr/bin/ash']],
    ['/usr/bin/busybox', []],
    ['/bin/sh', []],
    ['/bin/ash', ['usr/bin/ash']], // neither lib/own nor binary is below bin
  ])('%s in all layers: %j', async (of, files) => {
    expect(await pathsOf(of, LAYERS)).toEqual(files)
  })
})
