import { stopwatch } from '../../src/app/stopwatch.ts'
import { weighExisting } from '../../src/app/weigh/weigh-existing.ts'
import { goBinary } from './go-records.ts'
import { exportOf, layer, layout } from './images.ts'
import { fakePorts } from './ports.ts'
import type { Inspected } from '../../src/inventory/inspected.ts'

const GRPC = 'google.golang.org/grpc'

/** Three layers: a base, one with files, and one that deletes and overwrites some of them. */
export const SHOP_LAYERS = [
  layer('ADD rootfs.tar /', [{ path: 'etc/passwd', content: 'x'.repeat(300) }]),
  layer('RUN make', [
    { path: 'app/', type: '5' },
    { path: 'app/shop', content: 'p'.repeat(6000) },
    { path: 'app/assets/logo', content: 'l'.repeat(2000) },
    { path: 'tmp/cache', content: 'c'.repeat(4000) },
  ]),
  layer('RUN rm -r /tmp/cache && tidy', [
    { path: 'tmp/.wh.cache' },
    { path: 'app/assets/logo', content: 'm'.repeat(1000) },
    { path: 'var/.wh..wh..opq' },
    { path: 'app/link', type: '2', link: 'shop' },
  ]),
]

/** That image as `inspect` weighs it, with a Go program and another program in it. */
export async function inspected(platform: string): Promise<Inspected> {
  const { ports } = fakePorts()
  const open = async () => exportOf(layout(SHOP_LAYERS, platform).files)
  const world = { ...ports, images: { ...ports.images, open } }
  const existing = { name: 'shop', reference: 'shop', compress: true }
  const { weighed } = await weighExisting(world, stopwatch(ports.clock), existing)
  const { inventory, image } = weighed[0]!
  const packages = [
    { path: `${GRPC}/internal/transport`, module: GRPC, bytes: 400 },
    { path: `${GRPC}/codes`, module: GRPC, bytes: 100 },
    { path: 'net/http', module: 'std', bytes: 900 },
    { path: 'net', module: 'std', bytes: 600 },
  ]
  const modules = ['std go1.22.12 1500', `${GRPC} v1.65.0 500`, 'main (devel) 1000']
  const goBinaries = [
    goBinary('app/shop', modules, { layer: 1, packages, buckets: { 'runtime tables': 3000 } }),
    goBinary('app/tool', ['std go1.22.12 700'], { packages: [{ path: 'net/http', module: 'std', bytes: 700 }] }),
  ]
  return { name: 'shop', image, inventory: { ...inventory, goBinaries } }
}
