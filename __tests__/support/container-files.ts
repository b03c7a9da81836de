import { execFileSync } from 'node:child_process'
import { docker, environmentOf, type Engine } from './engines.ts'

/** A regular file as GNU tar lists it; `link` is the path with its bytes if it is another name of an earlier file. */
export interface ListedFile {
  readonly path: string
  readonly bytes: number
  readonly link: string | undefined
}

/** The regular files in a container of an image, below a path if given. The engine adds some, all empty. */
export function filesOfContainer(engine: Engine, image: string, below = ''): readonly ListedFile[] {
  const container = docker(engine, 'create', image, 'nothing')
  try {
    const listing = execFileSync('sh', ['-c', `docker export ${container} | tar -tvf - ${below}`], {
      env: environmentOf(engine),
      encoding: 'utf8',
      maxBuffer: 64e6,
    })
    return [...listing.matchAll(FILE)].map(({ groups }) => ({
      path: groups!['path']!,
      bytes: Number(groups!['bytes']),
      link: groups!['link'],
    }))
  } finally {
    docker(engine, 'rm', container)
  }
}

/** `-rw-r--r-- 0/0  41 1970-01-01 00:00 path`, or with `h` at the start ` link to other` at the end. */
const FILE = /^[-h]\S+ +\S+ +(?<bytes>\d+) \S+ \S+ (?<path>.+?)(?: link to (?<link>.+))?$/gm

/** Their bytes, counting each file once. */
export const bytesOf = (files: readonly ListedFile[]): number =>
  files.reduce((sum, { bytes, link }) => sum + (link === undefined ? bytes : 0), 0)
