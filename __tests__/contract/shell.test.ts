import { realpath } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { killRunning } from '../../src/adapters/exec/groups.ts'
import { userShell } from '../../src/adapters/exec/shell.ts'
import { gone } from '../support/gone.ts'
import { temporaryFolder } from '../support/repository.ts'

const never = new AbortController().signal

async function ran(command: string, environment: NodeJS.ProcessEnv = {}) {
  await using folder = await temporaryFolder()
  const said: string[] = []
  const code = await userShell(never, environment).run(command, folder.path, (line) => void said.push(line))
  return { code, said, folder: await realpath(folder.path) }
}

test('a command runs in the folder, and what it says is heard line by line', async () => {
  const { code, said, folder } = await ran('pwd; echo two >&2; printf three')
  expect({ code, said: said.toSorted() }).toEqual({ code: 0, said: [folder, 'three', 'two'].toSorted() })
})

test('it ends at the first command that fails, with its code', async () => {
  expect(await ran('(exit 5)\necho more')).toMatchObject({ code: 5, said: [] })
})

test('it gets none of what the runner gives the action alone', async () => {
  const names = ['INPUT_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_OUTPUT', 'GITHUB_SHA', 'OTHER']
  for (const name of names) process.env[name] = 'set'
  try {
    const { said } = await ran(names.map((name) => `echo "${name}=$${name}"`).join('\n'), process.env)
    expect(said).toEqual(['INPUT_TOKEN=', 'ACTIONS_RUNTIME_TOKEN=', 'GITHUB_OUTPUT=', 'GITHUB_SHA=set', 'OTHER=set'])
  } finally {
    for (const name of names) delete process.env[name]
  }
})

/** The pipes that keep this process alive. */
const pipes = () => process.getActiveResourcesInfo().filter((each) => each === 'PipeWrap').length

test('what it leaves in the background is not waited for, lives on, does not keep us alive, and ends with us', async () => {
  const before = pipes()
  const { code, said } = await ran('sleep 600 & echo $!; exit 3')
  try {
    expect({ code, said }).toEqual({ code: 3, said: [expect.stringMatching(/^\d+$/)] })
    expect(process.kill(Number(said[0]), 0)).toBe(true)
    expect(pipes()).toBe(before)
  } finally {
    killRunning()
  }
  await gone(Number(said[0]))
})

test('a cancelled run ends it', async () => {
  const cancelled = new AbortController()
  const running = userShell(cancelled.signal, {}).run('echo started; read line', '/', () => {
    cancelled.abort(new Error('cancelled'))
  })
  await expect(running).rejects.toThrow('cancelled')
})
