/** An option of `inspect`: what its value is called (empty for a flag), and one line for people. */
export interface InspectOption {
  readonly value: string
  readonly description: string
}

/** What `inspect` takes besides an image, as described in `--help` and docs/cli.md. */
const OPTIONS = {
  layer: {
    value: 'number',
    description:
      'All that one layer brings and deletes, heaviest first, and what of it is hidden. Layers are counted from 1, the lowest; a diffID will do, or its first four digits or more',
  },
  path: {
    value: 'glob',
    description:
      'Bytes and files at and below a path of the container, and which layers brought them, e.g. /usr/local/go or "/var/cache/*"',
  },
  module: {
    value: 'path',
    description:
      'Bytes of a Go module and its packages in every Go program of the image, e.g. google.golang.org/grpc; std is the standard library, and a package will do',
  },
  download: {
    value: '',
    description:
      'Also what a pull costs of an image that the engine keeps uncompressed: takes some seconds for each 100 MB',
  },
  stages: {
    value: '',
    description:
      'In place of an image: weighs every stage of a Dockerfile. Takes name and the options of the build; --target names the last stage',
  },
} as const satisfies Readonly<Record<string, InspectOption>>

export const INSPECT_ENTRIES: readonly (readonly [string, InspectOption])[] = Object.entries(OPTIONS)
