import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { fakeDocker, INSPECT } from '../support/fake-docker.ts'
import { ownFolder } from '../support/own-folder.ts'
import { start } from '../support/programs.ts'

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js')
const folder = ownFolder()

/** Root can open every folder because of two capabilities; without them it is like any user. */
const AS_USER =
  process.getuid?.() === 0 ? ['setpriv', '--inh-caps=-all', '--bounding-set=-dac_override,-dac_read_search'] : []

/** Runs as a user, in a folder with a Dockerfile. */
async function runAsUser(env: NodeJS.ProcessEnv) {
  const cwd = join(folder, 'shop') // the closed folder is beside it
  await mkdir(cwd, { recursive: true })
  await writeFile(join(cwd, 'Dockerfile'), 'FROM scratch\n')
  const [command, ...args] = [...AS_USER, process.execPath, CLI, 'run', '--json', '--name', 'shop']
  return await start(command, args, { cwd, env: { ...process.env, ...env } })
}

async function closed(name: string, mode: number): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, 'bin'), { recursive: true })
  await chmod(path, mode)
  return path
}

// Issue 11, heading 7: a line about it preceded the JSON on standard output.
test('folders on the PATH that the user may not enter hide no program after them, and nothing is said of them', async () => {
  await using docker = await fakeDocker({ inspect: INSPECT, build: { code: 1, stderr: 'the build was asked for\n' } })
  const locked = await closed('locked', 0)
  try {
    const PATH = [locked, join(locked, 'bin'), process.env['PATH']].join(':')
    const { stdout, stderr } = await runAsUser({ PATH })
    expect(stdout).toBe('')
    expect(stderr).not.toContain(locked)
    expect((await docker.calls()).map(([, command]) => command)).toContain('build')
  } finally {
    await chmod(locked, 0o700)
  }
})

test('a folder for temporary files that may only be read', async () => {
  const TMPDIR = await closed('read-only', 0o500)
  try {
    expect(await runAsUser({ TMPDIR })).toEqual({
      code: 4,
      stdout: '',
      stderr: expect.stringMatching(
        /No temporary folder can be made \(EACCES: .*Set TMPDIR to an existing folder that .* may write to/,
      ),
    })
  } finally {
    await chmod(TMPDIR, 0o700)
  }
})
