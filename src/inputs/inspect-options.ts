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
      'What one layer adds and deletes, heaviest first, and which of its files are hidden. Layers are numbered from 1, the lowest; a diffID works, too, or at least its first four digits',
  },
  path: {
    value: 'glob',
    description:
      'Bytes and files at and below a path in the container, and which layers added them, e.g. /usr/local/go or "/var/cache/*"',
  },
  module: {
    value: 'path',
    description:
      'Bytes of a Go module and its packages in every Go program of the image, e.g. google.golang.org/grpc; std is the standard library; a package works, too',
  },
  download: {
    value: '',
    description:
      'Also compute the download of an image that the engine keeps uncompressed, which takes a few seconds per 100 MB',
  },
  stages: {
    value: '',
    description:
      'Weigh every stage of a Dockerfile instead of an image. Takes --name and the options of a build; --target names the last stage',
  },
} as const satisfies Readonly<Record<string, InspectOption>>

export const INSPECT_ENTRIES: readonly (readonly [string, InspectOption])[] = Object.entries(OPTIONS)
