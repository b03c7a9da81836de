import { expect, test } from '@jest/globals'
import { followedBuild } from '../../../../src/app/weigh/followed-build.ts'
import type { Build } from '../../../../src/buildkit/build.ts'
import type { BuildEvent, Vertex } from '../../../../src/buildkit/vertex.ts'
import { type Line, plain } from '../../../../src/page/text.ts'
import type { ProgressDisplay } from '../../../../src/runner.ts'
import { replay } from '../../../support/recordings.ts'
import { fakePorts } from '../../../support/ports.ts'

const { events } = replay('0.30.1-ok.txt')
const built = (): Build => ({ imageId: 'sha256:1' }) as Build

/** Ports with an observed runner: `look` gives what it shows now, `seen` what it prints. */
function watchedPorts(live: boolean) {
  const { ports, seen } = fakePorts({})
  let view: (() => readonly Line[]) | undefined
  const progress: ProgressDisplay = {
    line: () => undefined,
    live: live
      ? (given) => {
          view = given
          return { [Symbol.dispose]: () => (view = undefined) }
        }
      : undefined,
  }
  const look = () => view?.().map((line) => line.map(plain).join(''))
  const group = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
    seen.info.push(`group ${title}`)
    return work()
  }
  return { ports: { ...ports, runner: { ...ports.runner, group, progress } }, said: seen.info, look }
}

test('where nobody looks on, the log is line by line in a group', async () => {
  const { ports, said } = watchedPorts(false)
  await followedBuild(ports, 'Build shop', async (show) => {
    events.forEach(show)
    return built()
  })
  expect(said.slice(0, 3)).toEqual(['group Build shop', '', expect.stringMatching(/^#1 /)])
})

test('where somebody does, it is short while it runs, and leaves one line', async () => {
  const { ports, said, look } = watchedPorts(true)
  const build = await followedBuild(ports, 'Build shop', async (show) => {
    events.slice(0, 3).forEach(show)
    expect([said, look()?.[0]]).toEqual([[], expect.stringMatching(/^Build shop: \d/)])
    events.slice(3).forEach(show)
    return built()
  })
  expect([build, look()]).toEqual([built(), undefined])
  expect(said).toEqual([expect.stringMatching(/^Build shop: [\d.]+ s$/)])
})

test('where it fails, the view is gone before the log of what failed, and the error comes through', async () => {
  const { ports, said, look } = watchedPorts(true)
  const failed: Vertex = {
    ...(events[0] as Extract<BuildEvent, { kind: 'started' }>).vertex,
    completed: 1,
    error: 'exit code: 1',
  }
  const broken = new Error('broken')
  const ended = followedBuild(ports, 'Build shop', async (show) => {
    for (let line = 0; line < 60; line++) show({ kind: 'output', vertex: failed, seconds: 0, text: `line ${line}` })
    show({ kind: 'completed', vertex: failed })
    throw broken
  })
  await expect(ended).rejects.toBe(broken)
  expect(look()).toBeUndefined()
  expect(said).toEqual(['Build shop', failed.name, ...Array.from({ length: 60 }, (_, line) => `line ${line}`)])
})
