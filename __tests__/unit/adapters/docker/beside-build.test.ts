import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { besideBuild } from '../../../../src/adapters/docker/beside-build.ts'
import { tellStarted } from '../../../../src/adapters/exec/started.ts'

const start = (...words: readonly string[]): void => tellStarted({ words, directory: undefined })

describe('what is done beside a build', () => {
  test.each([
    ['a build', ['docker', 'buildx', 'build', '.'], 1],
    ['a build of several images', ['docker', 'buildx', 'bake', '--file', '-'], 1],
    ['an inspection', ['docker', 'buildx', 'inspect', '--', 'build'], 0],
    ['another program', ['make', '-s', 'build'], 0],
  ])('begins after %s was started: %j, %d times', async (_, words, times) => {
    const done: string[] = []
    besideBuild(async () => done.push('work'))
    start(...words)
    done.push('started')
    await turn()
    start(...words)
    await turn()
    expect(done).toEqual(['started', ...Array.from({ length: times }, () => 'work')])
    start('docker', 'buildx', 'build') // does not listen any more
  })

  test('may fail: what needs it will tell', async () => {
    besideBuild(() => Promise.reject(new Error('cannot be loaded')))
    start('docker', 'buildx', 'build')
    await turn() // an unhandled rejection would fail the test
  })
})
