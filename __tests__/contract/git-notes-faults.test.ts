import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/adapters/exec/process.ts'
import { onStarted } from '../../src/adapters/exec/started.ts'
import { recordLine } from '../../src/adapters/git/notes/note-text.ts'
import { REF } from '../../src/adapters/git/notes/notes-git.ts'
import type { RecordStore } from '../../src/ports.ts'
import { NOBODY } from '../support/loopback.ts'
import { accept, commitOf, found, KEY, notesWorld, of, saved, TOKEN } from '../support/notes-world.ts'
import { BASE, HEAD, record } from '../support/records.ts'
import { git } from '../support/repository.ts'
import { notSaved } from '../support/results-world.ts'

const world = notesWorld()

/** A record's line with this in the place of the record. */
const line = (json: string): string => `{"weighbridge":"record","key":"${KEY}","way":"01234567","record":${json}}\n`

const why = (words: string) => notSaved(expect.stringContaining(words) as unknown as string)

const pushes = () => world().server.requests.filter(({ path }) => path.startsWith(`POST /${world().path}/git-receive`))

/** Two records are not saved, and only the first time is for the log. */
async function saidOnce(store: RecordStore, words: string): Promise<void> {
  expect(await store.save(HEAD, KEY, record())).toEqual(why(words))
  expect(await store.save(BASE, KEY, of(BASE))).toEqual({ ...why(words), silent: true })
}

describe('a note that lies is a miss with the reason', () => {
  test.each([
    ['of another commit', recordLine(KEY, of(BASE)), `it belongs to ${BASE}`],
    ['cut', recordLine(KEY, record()).slice(0, 500), 'it is not JSON'],
    ['of a newer version', line('{"schemaVersion":99}'), 'schema version 99'],
    ['of no record', line('{"schemaVersion":1}'), 'tool is missing'],
    ['too large', 'x'.repeat(4 * 1024 * 1024 + 1), 'its note has more than 4.2 MB'],
  ])('%s', async (_, text, words) => {
    await world().put({ [HEAD]: text })
    const reason = `the record of ${HEAD} in the notes ref is not used: `
    const answer = await world().store().find([HEAD], KEY, accept)
    expect(answer).toEqual({ kind: 'miss', reason: expect.stringContaining(reason) })
    expect(answer).toMatchObject({ reason: expect.stringContaining(words) })
  })

  test('and keeps no record from being saved, unless there is no more space', async () => {
    await world().put({ [HEAD]: recordLine(KEY, of(BASE)), [BASE]: 'x'.repeat(4 * 1024 * 1024) })
    expect(await world().store().save(HEAD, KEY, record())).toEqual(saved)
    expect(await world().store().find([HEAD], KEY, accept)).toEqual(found(record()))
    const store = world().store()
    expect(await store.save(BASE, KEY, of(BASE))).toEqual(notSaved('its note would have more than 4.2 MB'))
    expect(await store.save(commitOf(1), KEY, of(commitOf(1)))).toEqual(saved)
  })

  test('a ref that has no notes is not read', async () => {
    const input = { cwd: world().bare, input: 'text' }
    const { stdout } = await run('git', ['hash-object', '-w', '--stdin'], input)
    await git(world().bare, 'update-ref', REF, stdout.trim())
    expect(await world().store().find([HEAD], KEY, accept)).toEqual({
      kind: 'miss',
      reason: expect.stringContaining(REF),
    })
  })
})

describe('a run that cannot write says why, once', () => {
  test('because the token may only read', async () => {
    await git(world().bare, 'config', 'http.receivepack', 'false')
    const store = world().store()
    await saidOnce(store, 'does the job have "contents: write"?')
    expect(await store.find([HEAD], KEY, accept)).toMatchObject({ kind: 'miss', absent: true })
  })

  test('because the server refuses the ref, which is not tried again', async () => {
    const hook = join(world().bare, 'hooks/pre-receive')
    await writeFile(hook, '#!/bin/sh\nexit 1\n')
    await chmod(hook, 0o755)
    await saidOnce(world().store(), `${REF} cannot be pushed: pre-receive hook declined`)
    expect(pushes()).toHaveLength(1)
  })

  test('because a ref is in the way, which is no race', async () => {
    const { bare } = world()
    const { stdout } = await run('git', ['hash-object', '-t', 'tree', '-w', '--stdin'], { cwd: bare, input: '' })
    const { stdout: commit } = await run('git', ['commit-tree', '-m', 'x', stdout.trim()], { cwd: bare })
    await git(bare, 'update-ref', `${REF}/mine`, commit.trim())
    await saidOnce(world().store(), `${REF} cannot be pushed: `)
    expect(pushes()).toHaveLength(3)
  })

  test('because others are faster each time', async () => {
    const { bare, put, store } = world()
    await put({ [BASE]: 'reviewed\n' })
    const hook = join(bare, 'hooks/update')
    const other = `$(git -c user.name=Ada -c user.email=ada@example.com commit-tree -m "$$" "$2^{tree}")`
    await writeFile(hook, `#!/bin/sh\ngit update-ref "$1" "${other}"\n`)
    await chmod(hook, 0o755)
    const answer = await store({ limits: { save: 4000 } }).save(HEAD, KEY, record())
    expect(answer).toEqual(why('the notes ref was changed or refused at each try: '))
  })

  test('because nobody answers', async () => {
    const store = world().store({ url: `http://${NOBODY}/shop` })
    await saidOnce(store, `${REF} cannot be fetched: `)
    expect(await store.find([HEAD], KEY, accept)).toEqual({
      kind: 'miss',
      reason: expect.stringContaining(`${REF} cannot be fetched: `),
    })
  })

  test('because there is no remote, or no repository', async () => {
    await saidOnce(world().store({ url: undefined }), 'the repository has no remote')
    await saidOnce(world().store({ directory: world().temporary[0]! }), 'not a git repository')
  })

  test('or nothing, where it is not meant to: it asks nothing either', async () => {
    const asked = world().server.requests.length
    const answer = await world().store({ whyNotLeft: 'a pull request leaves none' }).save(HEAD, KEY, record())
    expect(answer).toEqual({ ...notSaved('a pull request leaves none'), silent: true })
    expect(world().server.requests).toHaveLength(asked)
  })
})

describe('credentials', () => {
  test('are the run’s where the checkout has none, and are in no argument and in no file', async () => {
    const { guarded, path, store, temporary } = world()
    const words: string[] = []
    using _ = onStarted((started) => void words.push(...started.words))
    const own = store({ url: `${guarded.url}/${path}`, access: { token: TOKEN, server: guarded.url } })
    expect(await own.save(HEAD, KEY, record())).toEqual(saved)
    expect(await own.find([HEAD], KEY, accept)).toEqual(found(record()))
    const secret = new RegExp(`${TOKEN}|${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`)
    expect(words.length).toBeGreaterThan(10)
    expect(words.filter((word) => secret.test(word))).toEqual([])
    for (const name of await readdir(temporary[0]!, { recursive: true })) {
      const file = join(temporary[0]!, name)
      if ((await stat(file)).isFile()) expect(await readFile(file, 'latin1')).not.toMatch(secret)
    }
  })

  test('are the checkout’s where it has some, and a note is fetched with them, too', async () => {
    const { guarded, path, store, checkout, put } = world()
    await put({ [HEAD]: recordLine(KEY, record()) })
    const basic = Buffer.from(`x-access-token:${TOKEN}`).toString('base64')
    await git(checkout, 'config', `http.${guarded.url}/.extraheader`, `AUTHORIZATION: basic ${basic}`)
    const asked = guarded.requests.length
    expect(await store({ url: `${guarded.url}/${path}` }).find([HEAD], KEY, accept)).toEqual(found(record()))
    expect(guarded.requests.slice(asked).map(({ status }) => status)).not.toContain(401)
  })

  test('that are wrong are not shown', async () => {
    const { guarded, path, store } = world()
    const own = store({ url: `${guarded.url}/${path}`, access: { token: 'ghs_wrong', server: guarded.url } })
    const answer = await own.find([HEAD], KEY, accept)
    expect(answer).toMatchObject({ kind: 'miss', reason: expect.stringContaining('cannot be fetched') })
    expect(JSON.stringify(answer)).not.toMatch(/ghs_wrong|basic/i)
  })
})
