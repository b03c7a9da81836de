import { realpath } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { userShell } from '../../src/adapters/exec/shell.ts'
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

test('a cancelled run ends it', async () => {
  const cancelled = new AbortController()
  const running = userShell(cancelled.signal, {}).run('echo started; read line', '/', () => {
    cancelled.abort(new Error('cancelled'))
  })
  await expect(running).rejects.toThrow('cancelled')
})
