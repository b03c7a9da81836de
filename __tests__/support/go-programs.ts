import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { ENGINE_HOME, GO } from './engines.ts'

const SOURCES = resolve(import.meta.dirname, '../fixtures/go')
/** Programs compiled before, by everything that went into them. */
const COMPILED = join(ENGINE_HOME, 'programs')
/** The Go caches of scripts/engine (scripts/lib/programs.sh), which already have most releases and packages. */
const DOWNLOADS = join(ENGINE_HOME, 'downloads/go')

/** A program of `__tests__/fixtures/go` and how it is compiled. */
export interface GoProgram {
  readonly source: 'shop' | 'cgo' | 'user' | 'dockerfile' | 'sync' | 'tar' | 'gzip'
  /** Release of Go, `1.22.12`; the machine's go command fetches it from the module proxy. */
  readonly go: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Compile from a `vendor` folder, made first. */
  readonly vendored?: true
}

/** Compiles a program, unless it was compiled before, and returns its path. */
export function compile(program: GoProgram): string {
  const source = join(SOURCES, program.source)
  return made(`${JSON.stringify(program)}${readAll(source)}`, (folder, output) => {
    const go = (...args: string[]) => runGo(program, { cwd: folder, args })
    cpSync(source, folder, { recursive: true })
    if (program.vendored) go('mod', 'vendor')
    go('build', ...(program.vendored ? ['-mod=vendor'] : []), ...(program.args ?? []), '-o', output, '.')
  })
}

/** The same file after GNU strip. */
export function strip(path: string): string {
  return made(`strip ${path}`, (_, output) => {
    copyFileSync(path, output)
    execFileSync('strip', [output])
  })
}

function runGo({ go, env }: GoProgram, { cwd, args }: { cwd: string; args: readonly string[] }): void {
  execFileSync(GO, args, {
    cwd,
    env: {
      ...process.env,
      GOMODCACHE: join(DOWNLOADS, 'mod'),
      GOCACHE: join(DOWNLOADS, 'cache'),
      GOFLAGS: '-modcacherw', // not the machine's own flags, which would change the result
      GOWORK: 'off',
      CGO_ENABLED: '0',
      ...env,
      GOTOOLCHAIN: `go${go}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A file that is made once: its name says from what, and it gets the name when it is complete. */
function made(what: string, make: (folder: string, output: string) => void): string {
  const path = join(COMPILED, createHash('sha256').update(what).digest('hex').slice(0, 16))
  if (existsSync(path)) return path
  mkdirSync(COMPILED, { recursive: true })
  const folder = mkdtempSync(`${path}-`)
  const output = `${folder}.out`
  try {
    make(folder, output)
    renameSync(output, path)
    return path
  } finally {
    for (const each of [folder, output]) rmSync(each, { recursive: true, force: true })
  }
}

function readAll(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name)).toSorted()
  return paths.map((path) => `${path}\0${readFileSync(path, 'utf8')}`).join('\0')
}
