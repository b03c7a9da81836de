import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, test } from '@jest/globals'
import { measured, printed, ROUNDS, sideBySide, type Command } from '../../../bench/measure.js'

const folder = mkdtempSync(join(tmpdir(), 'weighbridge-measure-'))
afterAll(() => rmSync(folder, { recursive: true }))

// Replaces GNU time, which may not be installed here, with a peak of 2 MiB for everything.
const time = join(folder, 'time')
writeFileSync(time, '#!/bin/sh\nprintf 2048 >"${3#--output=}"\nshift 3\nexec "$@"\n')
chmodSync(time, 0o755)

const place = (signal = new AbortController().signal) => ({ time, folder, signal })
const sh = (script: string): Command => ({ argv: ['sh', '-c', script], cwd: folder })
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await setTimeout(10)
}
const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a failed run is no number', () => {
  test.each([
    ['exit 3', 'ended with 3'],
    ['echo no such image >&2; exit 1', 'no such image'],
    ['kill -9 $$', 'ended with SIGKILL'],
  ])('%s', async (script, message) => {
    await expect(measured(sh(script), place())).rejects.toThrow(message)
    await expect(printed(sh(script), place().signal)).rejects.toThrow(message)
  })

  test('a program that is not there', async () => {
    await expect(printed({ argv: ['no-such-program'], cwd: folder }, place().signal)).rejects.toThrow('ENOENT')
  })
})

test('seconds are those on the wall, and the peak is in bytes', async () => {
  const { seconds, peak } = await measured(sh('sleep 0.2'), place())
  expect(seconds).toBeGreaterThan(0.2)
  expect(peak).toBe(2_097_152)
})

test('what is left out of the environment is left out', async () => {
  const env = { WEIGHBRIDGE_A: 'a', PATH: process.env['PATH'], HOME: undefined }
  expect(await printed({ ...sh('echo "$WEIGHBRIDGE_A${HOME-none}"'), env }, place().signal)).toBe('anone\n')
})

test('an interruption stops a program and what it started', async () => {
  const interruption = new AbortController()
  const run = printed(sh('sleep 60 & echo $! >draft; mv draft pid; wait'), interruption.signal)
  const stopped = expect(run).rejects.toThrow('interrupted')
  await until(() => existsSync(join(folder, 'pid')))
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  expect(alive(pid)).toBe(true)
  interruption.abort(new Error('interrupted'))
  await stopped
  await until(() => !alive(pid))
})

test('the peer and ours take turns, and the first round does not count', async () => {
  const asked: string[] = []
  const contender = (name: string) => () => {
    asked.push(name)
    return sh('true')
  }
  const prepared = async () => contender('peer')()
  const runs = await sideBySide({ ours: contender('ours'), peer: prepared }, place())
  expect(asked).toEqual(Array.from({ length: ROUNDS + 1 }, () => ['peer', 'ours']).flat())
  expect([runs.ours.length, runs.peer.length]).toEqual([ROUNDS, ROUNDS])
})

test('the steps of a job run one after the other and count together', async () => {
  const steps = [sh('sleep 0.03; echo 1 >>steps'), sh('sleep 0.03; echo 2 >>steps')]
  const runs = await sideBySide({ ours: () => steps, peer: () => sh('true') }, place())
  expect(Math.min(...runs.ours.map(({ seconds }) => seconds))).toBeGreaterThan(0.06)
  expect(readFileSync(join(folder, 'steps'), 'utf8')).toBe('1\n2\n'.repeat(ROUNDS + 1))
})
