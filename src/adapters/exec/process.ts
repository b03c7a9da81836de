import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Socket } from 'node:net'
import { constants } from 'node:os'
import { CommandFailed, CommandMissing } from './command-error.ts'
import { codeOf } from './error-code.ts'
import { groupOf, type Group } from './groups.ts'
import { tellStarted } from './started.ts'

/**
 * The only place that starts other programs, each in its own process group (groups.ts), never through a shell.
 * Throws `CommandMissing`. An exit code other than 0 is a result of `run`, but a `CommandFailed` of `stream`, whose
 * reader could not tell a broken stream from a short one.
 */
export interface ProcessOptions {
  readonly cwd?: string | undefined
  /** Added to this process's environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** For standard input. The program starts before a promise resolves; if it rejects, the program is ended. */
  readonly input?: string | Uint8Array | Promise<string> | undefined
  /** Gets stderr as it comes; the last 64 KiB are also kept. */
  readonly onStderrChunk?: ((chunk: Uint8Array) => void) | undefined
  /** Ends the program and everything it started; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

export interface RunOptions extends ProcessOptions {
  readonly onStdoutChunk?: ((chunk: Uint8Array) => void) | undefined
  /** Milliseconds to wait for output after the program has ended: a background process may hold it open for ever. */
  readonly outputGrace?: number | undefined
}

/** `code` is 128 plus the signal's number for a killed program, as in shells. */
export interface ProcessResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const STDERR_KEPT = 64 * 1024
const STDOUT_KEPT = 64 * 1024 * 1024

/** More than 64 MiB of output without `onStdoutChunk` is a `CommandFailed`. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<ProcessResult> {
  const started = start(command, args, options)
  const kept: Uint8Array[] = []
  let size = 0
  started.child.stdout!.on('data', (chunk: Uint8Array) => {
    if (options.onStdoutChunk) return options.onStdoutChunk(chunk)
    size += chunk.length
    if (size <= STDOUT_KEPT) kept.push(chunk)
    else started.group.end()
  })
  const { code, stderr } = await started.ended
  if (size > STDOUT_KEPT) throw new CommandFailed(command, code, 'its output is larger than 64 MiB')
  return { code, stdout: Buffer.concat(kept).toString('utf8'), stderr }
}

/** Starts the program with the first read; ends it if the reader stops. Throws `CommandFailed` after the last chunk. */
export async function* stream(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const started = start(command, args, options)
  try {
    const chunks: AsyncIterable<Uint8Array> = started.child.stdout!
    yield* chunks
    const { code, stderr } = await started.ended
    if (code !== 0) throw new CommandFailed(command, code, stderr)
  } finally {
    started.group.end()
    await started.ended.catch(() => undefined)
  }
}

type Ended = Pick<ProcessResult, 'code' | 'stderr'>

function start(
  command: string,
  args: readonly string[],
  options: RunOptions,
): { child: ChildProcess; group: Group; ended: Promise<Ended> } {
  options.signal?.throwIfAborted()
  tellStarted({ words: [command, ...args], directory: options.cwd })
  const child = spawned(command, args, options)
  const group = groupOf(child)
  // A program may end without reading its input; its exit code tells whether that was right.
  child.stdin?.on('error', () => undefined)
  let failure: unknown
  void Promise.resolve(options.input).then(
    (input) => child.stdin?.end(input),
    (error: unknown) => {
      failure ??= error
      group.end()
      child.stdin?.destroy() // a program that does not end at once would wait for it
    },
  )
  const cancel = (): void => {
    failure ??= options.signal?.reason
    group.end()
  }
  options.signal?.addEventListener('abort', cancel, { once: true })
  let stderr = Buffer.alloc(0)
  child.stderr!.on('data', (chunk: Buffer) => {
    options.onStderrChunk?.(chunk)
    stderr = Buffer.concat([stderr, chunk]).subarray(-STDERR_KEPT)
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      failure ??= startError(command, options.cwd, error)
      if (child.pid === undefined) reject(failure) // never started, so there may be no end either
    })
    const end = (code: number | null, signal: NodeJS.Signals | null): void => {
      options.signal?.removeEventListener('abort', cancel)
      if (failure !== undefined) reject(failure)
      else resolve({ code: code ?? 128 + constants.signals[signal!], stderr: stderr.toString('utf8') })
    }
    let grace: NodeJS.Timeout | undefined
    child.on('exit', (code, signal) => {
      if (options.outputGrace === undefined) return
      grace = setTimeout(() => {
        stopListening(child)
        end(code, signal)
      }, options.outputGrace)
    })
    child.on('close', (code, signal) => {
      clearTimeout(grace)
      end(code, signal)
    })
  })
  ended.catch(() => undefined) // Whoever reads the stream may see its end first; `ended` is awaited after it.
  return { child, group, ended }
}

/** A background process may go on writing without keeping our own process alive. */
function stopListening({ stdout, stderr }: ChildProcess): void {
  for (const output of [stdout, stderr]) {
    output?.removeAllListeners('data').resume()
    if (output instanceof Socket) output.unref()
  }
}

/** Node throws some start errors and emits others. */
function spawned(command: string, args: readonly string[], options: ProcessOptions): ChildProcess {
  try {
    return spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
    })
  } catch (error) {
    throw startError(command, options.cwd, error)
  }
}

/** From execvp. EACCES and ENOTDIR: a folder of the PATH cannot be entered, or is a file. */
const NOT_FOUND: ReadonlySet<unknown> = new Set(['ENOENT', 'EACCES', 'ENOTDIR'])

function startError(command: string, cwd: string | undefined, error: unknown): unknown {
  if (!NOT_FOUND.has(codeOf(error))) return error
  return cwd === undefined || existsSync(cwd) ? new CommandMissing(command) : new Error(`There is no folder ${cwd}`)
}
