import type { ImageRecord } from '../../src/record/record.ts'
import { goBinary } from './go-records.ts'
import { file, imageRecord, layer, type ImageFields } from './records.ts'

/** A digest of one repeated digit. */
export const digest = (of: string): string => `sha256:${of.repeat(64)}`

const rootfs = (unpacked: number, name = 'rootfs') =>
  layer(`ADD ${name} /`, unpacked, { origin: 'base', download: unpacked * 10 })

/** An image on `alpine` of that digest: base layers and own ones of so many bytes, a file in each, the last a Go program. */
export function imageOn(
  of: string,
  base: readonly number[],
  own: readonly number[],
  fields: ImageFields = {},
): ImageRecord {
  const layers = [
    ...base.map((bytes, index) => rootfs(bytes, `part${index}`)),
    ...own.map((bytes, index) => layer(`COPY ${index} /`, bytes, { download: bytes * 5 })),
  ]
  const paths = layers.map(({ unpacked, origin }, at) =>
    origin === 'base' ? file(`lib/${at}`, unpacked, at) : file(`app/${at - base.length}`, unpacked, at),
  )
  const last = layers.length - 1
  const program = goBinary(paths[last]!.path, [`std go1.23.1 ${layers[last]!.unpacked}`], { layer: last })
  return imageRecord({
    baseImage: { name: 'alpine', digest: digest(of) },
    layers,
    paths,
    goBinaries: [program],
    ...fields,
  })
}
