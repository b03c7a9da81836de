import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { fakeDocker, INSPECT } from '../support/fake-docker.ts'
import { ownFolder } from '../support/own-folder.ts'
import { NODE_24, start } from '../support/programs.ts'

const DIST = resolve(import.meta.dirname, '../../dist')
const folder = ownFolder()

/** The text of a file, once it exists. */
async function written(path: string): Promise<string> {
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text !== '') return text
    await sleep(20)
  }
}

test('what a killed run of the action leaves behind is removed by its post step', async () => {
  await using docker = await fakeDocker({
    inspect: INSPECT,
    build: { meanwhile: 'echo $$ >"$here/pid"; exec sleep 600' },
  })
  const [workspace, temporary, state] = ['workspace', 'temporary', 'state'].map((name) => join(folder, name))
  await mkdir(workspace!)
  await mkdir(temporary!)
  await writeFile(state!, '')
  await writeFile(join(workspace!, 'Dockerfile'), 'FROM scratch\n')
  const env = { ...process.env, RUNNER_TEMP: temporary, GITHUB_STATE: state, XDG_CACHE_HOME: join(folder, 'cache') }
  const inputs = { INPUT_CONTEXT: '.', INPUT_NAME: 'shop', INPUT_SECRETS: 'token=s3cret', 'INPUT_CACHE-MOUNTS': 'off' }
  const run = spawn(NODE_24, [join(DIST, 'main/index.js')], {
    cwd: workspace,
    env: { ...env, ...inputs },
    stdio: 'ignore',
  })
  const ended = new Promise((done) => run.on('close', done))
  let build: string | undefined
  try {
    build = await written(join(docker.folder, 'pid'))
    run.kill('SIGKILL')
    await ended
    const left = await readdir(temporary!, { recursive: true })
    expect(left.filter((path) => path.endsWith('secret-0'))).toHaveLength(1)

    const [, path] = /^folder<<.*\n(.*)\n/.exec(await readFile(state!, 'utf8'))!
    const post = await start(NODE_24, [join(DIST, 'post/index.js')], {
      cwd: workspace!,
      env: { ...env, STATE_folder: path },
    })
    expect(post).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await readdir(temporary!)).toEqual([])
  } finally {
    run.kill('SIGKILL')
    if (build !== undefined) process.kill(Number(build), 'SIGKILL')
  }
})
