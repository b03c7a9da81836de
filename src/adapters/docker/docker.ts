import { fail } from '../../errors/errors.ts'
import { CommandMissing } from '../exec/command-error.ts'
import { unreachable } from './engine-failure.ts'
import { heard, listenFor } from '../exec/silence.ts'
import { run, stream, type ProcessOptions, type ProcessResult, type RunOptions } from '../exec/process.ts'

/** Has no time limit, unlike `dockerWithin` and `dockerStream`. Throws `engine.missing`. */
export async function docker(args: readonly string[], options: RunOptions = {}): Promise<ProcessResult> {
  try {
    return await run('docker', args, options)
  } catch (error) {
    throw error instanceof CommandMissing ? missing(error) : error
  }
}

/** Ends the call after `patience` ms; undefined then. */
export async function dockerWithin(
  patience: number,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ProcessResult | undefined> {
  const late = AbortSignal.timeout(patience)
  try {
    return await docker(args, { ...options, signal: options.signal ? AbortSignal.any([late, options.signal]) : late })
  } catch (error) {
    if (error === late.reason) return undefined
    throw error
  }
}

/** Throws `engine.unreachable` after `patience` ms. */
export async function answered(
  patience: number,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ProcessResult> {
  const answer = await dockerWithin(patience, args, options)
  if (answer) return answer
  throw unreachable(`"docker ${args.slice(0, 2).join(' ')}" gave no answer within ${patience / 1000} s`)
}

/** Milliseconds for an essential answer: others may keep an engine busy for minutes. */
export const ANSWER_PATIENCE = 5 * 60_000

/**
 * Milliseconds without output in `dockerStream`: the classic store writes all layers to its disk before `docker save`
 * prints anything, and a builder makes its result first.
 */
export const SILENCE_PATIENCE = 30 * 60_000

/**
 * The output of a `docker` call. A call that is silent for `patience` ms on both streams is ended, and throws the error
 * from `silent`; waiting for promised input does not count. Throws `engine.missing` and `CommandFailed`.
 */
export async function* dockerStream(
  patience: number,
  args: readonly string[],
  options: ProcessOptions,
  silent: (said: string) => Error,
): AsyncGenerator<Uint8Array, void, undefined> {
  const ending = new AbortController()
  const signal = options.signal ? AbortSignal.any([ending.signal, options.signal]) : ending.signal
  let isPromised = options.input instanceof Promise
  using listener = listenFor(patience, () => {
    if (isPromised) return
    ending.abort(silent(`"docker ${args.slice(0, 2).join(' ')}" printed nothing for ${patience / 1000} s`))
  })
  const given = (): void => {
    isPromised = false
    listener.heard()
  }
  void Promise.resolve(options.input).then(given, given) // if the input fails, `stream` ends the call
  const onStderrChunk = (chunk: Uint8Array): void => {
    listener.heard()
    options.onStderrChunk?.(chunk)
  }
  try {
    yield* heard(stream('docker', args, { ...options, signal, onStderrChunk }), listener)
  } catch (error) {
    throw error instanceof CommandMissing ? missing(error) : error
  }
}

const missing = (cause: Error): Error => fail('engine.missing', { command: 'docker' }, cause)
