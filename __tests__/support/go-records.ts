import type { GoModule } from '../../src/gobinary/go-binary.ts'
import { imageRecord, type ImageFields, type ReadRecord } from './records.ts'
import type { GoProgram } from '../../src/inventory/programs.ts'

/** A module in short form: `google.golang.org/grpc v1.65.0 2000000`; also `std`, and `main` for the main module. */
export function goModule(text: string): GoModule {
  const [path = '', version = '', bytes] = text.split(' ')
  const kind = path === 'std' || path === 'main' ? path : 'dependency'
  return { path, version, kind, bytes: Number(bytes) }
}

/** A Go program. Its size is the sum of its modules and buckets, unless `fields` say otherwise. */
export function goBinary(
  path: string,
  modules: readonly string[],
  { buckets = {}, ...fields }: Partial<GoProgram> = {},
): GoProgram {
  const parsed = modules.map(goModule)
  const bytes = [...parsed.map((each) => each.bytes), ...Object.values(buckets)]
  return {
    path,
    layer: 0,
    size: bytes.reduce((total, each) => total + each, 0),
    goVersion: 'go1.22.12',
    stripped: true,
    strippedSize: null,
    interpreter: '',
    settings: { CGO_ENABLED: '0' },
    main: 'example.com/product-catalog',
    modules: parsed,
    packages: [],
    buckets,
    notes: [],
    ...fields,
  }
}

/** The program in a record that folded its lightest modules. */
export function folded(program: GoProgram): GoProgram {
  const others = { path: 'other modules', version: '', kind: 'unknown', bytes: 5 } as const
  return { ...program, modules: [...program.modules, others] }
}

/** The program of product-catalog, 10,575,700 bytes, as `imageRecord()` has it at layer 3. */
export function catalogBinary(fields: Partial<GoProgram> = {}): GoProgram {
  const modules = ['std go1.22.12 2600000', 'google.golang.org/grpc v1.65.0 1500000', 'main  75700']
  return goBinary('usr/src/app/product-catalog', modules, {
    layer: 3,
    packages: [
      { path: 'runtime', module: 'std', bytes: 900_000 },
      { path: 'google.golang.org/grpc/internal/transport', module: 'google.golang.org/grpc', bytes: 400_000 },
    ],
    buckets: { 'runtime tables': 4_400_000, 'type data': 1_100_000, 'strings and read-only data': 900_000 },
    notes: ['its pclntab has a version that is not known'],
    ...fields,
  })
}

/** A record of product-catalog in which every list has an element. */
export function detailedImage(fields: ImageFields = {}): ReadRecord {
  return imageRecord({
    hidden: [{ layer: 1, hiddenBy: 2, how: 'owner', bytes: 1200, files: 2, paths: ['usr/src/app/a', 'usr/src/app/b'] }],
    duplicates: [{ content: '0123456789abcdef0123456789abcdef', bytes: 900, copies: 2, paths: ['etc/a', 'etc/b'] }],
    goBinaries: [catalogBinary()],
    packed: [{ path: 'usr/bin/tool', bytes: 5000, packer: 'UPX' }],
    baseImage: { name: 'docker.io/library/alpine:3.20', digest: `sha256:${'ab'.repeat(32)}` },
    attestations: 12_000,
    foreignLayers: [{ digest: `sha256:${'cd'.repeat(32)}`, download: 1_000_000 }],
    advice: [
      {
        kind: 'strip',
        saving: 3_100_000,
        paths: ['usr/src/app/product-catalog'],
        files: 1,
        layer: 3,
        hiddenBy: null,
        line: 12,
      },
    ],
    ...fields,
  })
}
