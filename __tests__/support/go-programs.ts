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
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { GO } from './engines.ts'

const SOURCES = resolve(import.meta.dirname, '../fixtures/go')
/** Programs that were compiled before, by everything that they were made of. */
const COMPILED = join(tmpdir(), 'weighbridge-go-programs')

/** A program of `__tests__/fixtures/go` and how it is compiled. */
export interface GoProgram {
  readonly source: 'shop' | 'cgo' | 'user' | 'dockerfile'
  /** Release of Go, `1.22.12`: the go command of the machine gets it from the module proxy. */
  readonly go: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Compile from a `vendor` folder, made first. */
  readonly vendored?: true
}

/** Compiles a program, unless it was before, and gives the path of its file. */
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
    // The machine's own flags would change what is compiled.
    env: { ...process.env, GOFLAGS: '', GOWORK: 'off', CGO_ENABLED: '0', ...env, GOTOOLCHAIN: `go${go}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A file that is made once: the name says of what, and it only gets it when it is whole. */
function made(what: string, make: (folder: string, output: string) => void): string {
  const path = join(COMPILED, createHash('sha256').update(what).digest('hex').slice(0, 16))
  if (existsSync(path)) return path
  mkdirSync(COMPILED, { recursive: true })
  const folder = mkdtempSync(`${path}-`)
  try {
    const output = `${folder}.out`
    make(folder, output)
    renameSync(output, path)
    return path
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readAll(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name)).toSorted()
  return paths.map((path) => `${path}\0${readFileSync(path, 'utf8')}`).join('\0')
}
