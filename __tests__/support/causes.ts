import type { Cause } from '../../src/comparison/cause.ts'
import type { ImageRecord } from '../../src/record/record.ts'
import { file, imageRecord, layer, type ImageFields } from './records.ts'

/** The lowest layer of `stackedImage()`, without listed files. */
export const FROM = layer('ADD alpine.tar.gz / # buildkit', 7_800_000, { origin: 'base' })
/** An image of `FROM` and of layers in short form: `COPY app /app: app 1000, lib/b 50 x`, where x is a content. */
export function stackedImage(layers: readonly string[], fields: ImageFields = {}): ImageRecord {
  const parsed = layers.map((text) => {
    const [instruction = '', list = ''] = text.split(': ')
    const files = list === '' ? [] : list.split(', ').map((each) => each.split(' '))
    return { instruction, files }
  })
  const made = parsed.map(({ instruction, files }) =>
    layer(
      instruction,
      files.reduce((sum, [, bytes]) => sum + Number(bytes), 0),
      {
        diffId: `sha256:${Buffer.from(JSON.stringify([instruction, files])).toString('hex')}`,
      },
    ),
  )
  const paths = parsed.flatMap(({ files }, index) =>
    files.map(([path = '', bytes, content]) => file(path, Number(bytes), index + 1, content)),
  )
  return imageRecord({ layers: [FROM, ...made], paths: paths.toSorted((a, b) => b.bytes - a.bytes), ...fields })
}

/**
 * The parts of a cause as indented lines: `path grew app 1000 1400`, with `-` for a side that lacks it, any versions or
 * paths in parentheses, and for a rest its delta or its sides, and its count.
 */
export function outline(cause: Cause, indent = ''): readonly string[] {
  return cause.parts.flatMap((part) => [`${indent}${line(part)}`, ...outline(part, `${indent}  `)])
}

function line({ kind, change, name, base, head, delta, from, to, count }: Cause): string {
  const sides = base === null && head === null ? `${delta > 0 ? '+' : ''}${delta}` : `${base ?? '-'} ${head ?? '-'}`
  const versions = [from, '→', to].filter((each) => each !== '').join(' ')
  return `${kind} ${change} ${name} ${sides}${versions === '→' ? '' : ` (${versions})`}${kind === 'rest' ? ` of ${count}` : ''}`
}
