import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINERD, environmentOf } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git } from '../support/repository.ts'
import { labelled, removeTestImages } from '../support/test-images.ts'

const SERVICES = Array.from({ length: 40 }, (_, index) => `svc-${String(index + 1).padStart(2, '0')}`)
/** Those that are built from the root, with a folder that they share. */
const SHARING = SERVICES.slice(0, 3)

/** A monorepo of small services, each with its Dockerfile. */
const repository = join(ownFolder(), 'repository')
const isSharing = (name: string): boolean => SHARING.includes(name)

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(repository, path)), { recursive: true })
  await writeFile(join(repository, path), text)
}

const dockerfileOf = (name: string): string =>
  labelled(
    isSharing(name)
      ? `FROM scratch\nCOPY shared /shared\nCOPY services/${name}/main /main\n`
      : 'FROM scratch\nCOPY . /app\n',
  )

const budgets = (others: Readonly<Record<string, string>> = {}): string => {
  const images = SERVICES.map((name) => {
    const build = isSharing(name) ? `context: ., file: services/${name}/Dockerfile` : `context: services/${name}`
    return `  ${name}: { ${build}, budget: ${others[name] ?? '1MB'} }\n`
  })
  return `images:\n${images.join('')}`
}

beforeAll(async () => {
  await git('/', 'init', '--quiet', '--initial-branch=main', repository)
  for (const name of SERVICES) {
    await write(`services/${name}/Dockerfile`, dockerfileOf(name))
    await write(`services/${name}/main`, `${name} ${NONCE}`.padEnd(10_000))
  }
  await write('shared/common', NONCE.padEnd(5_000))
  await write('README', 'services\n')
  await write('weighbridge.yml', budgets())
  await commit('services')
})
beforeEach(async () => {
  await git(repository, 'switch', '--quiet', '--force-create', 'change', 'main')
})
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

async function commit(message: string): Promise<void> {
  await git(repository, 'add', '--all')
  await git(repository, 'commit', '--quiet', '--message', message)
}

async function changed(path: string, text: string): Promise<void> {
  await write(path, text)
  await commit(`change ${path}`)
}

/** The images that a run builds, and how it ends. */
async function run(engine = CLASSIC, ...args: readonly string[]) {
  const ended = await weighbridge(['run', '--json', ...args], { cwd: repository, env: environmentOf(engine) })
  const { code, stdout, stderr } = ended
  if (stdout === '') throw new Error(`exit ${code}: ${stderr}`)
  const { images, verdict, notes } = JSON.parse(stdout)
  const names: readonly string[] = images.map(({ name }: { readonly name: string }) => name)
  return { code, names, status: verdict.status, notes, stderr }
}

const onlyChanged = (engine = CLASSIC, ...args: readonly string[]) => run(engine, '--changed-only', ...args)

describe.each([CLASSIC, CONTAINERD])('$name', (engine) => {
  test('one of 40 services changed: it is built, compared and judged, and 39 are carried forward', async () => {
    await changed('services/svc-17/main', NONCE.padEnd(30_000))
    expect(await onlyChanged(engine)).toMatchObject({ code: 0, names: ['svc-17'], status: 'pass' })
    expect(await onlyChanged(engine, '--max-growth', '1kB')).toMatchObject({ code: 1, status: 'fail' })
  })
})

test('a shared folder changed: those that copy it are built', async () => {
  await changed('shared/common', NONCE.padEnd(6_000))
  expect((await onlyChanged()).names).toEqual(SHARING)
})

test('nothing that an image is made of changed: nothing is built, and the run passes', async () => {
  await changed('README', 'all services\n')
  expect(await onlyChanged()).toMatchObject({ code: 0, names: [], status: 'pass', stderr: '' })
})

test('the budget of one is lowered: it is built, and fails', async () => {
  await changed('weighbridge.yml', budgets({ 'svc-30': '1kB' }))
  expect(await onlyChanged()).toMatchObject({ code: 1, names: ['svc-30'], status: 'fail' })
})

test('a service is new: it is built', async () => {
  await write('services/new/Dockerfile', dockerfileOf('new'))
  await changed('weighbridge.yml', `${budgets()}  new: { context: services/new }\n`)
  expect((await onlyChanged()).names).toEqual(['new'])
})

const folderOf = (name: string): string => name.replace('baked-', 'services/')
const builtOfBake = async () => (await onlyChanged(CLASSIC, '--source', '.', '--base', 'bake')).names

describe('of a bake file', () => {
  /** Not those of the configuration file, which says itself how its images are built. */
  const names = SERVICES.slice(3, 6).map((name) => `baked-${name}`)
  const bakeFile = (more = ''): string => {
    const targets = names.map(
      (name) => `target "${name}" {\n  context = "${folderOf(name)}"\n  contexts = { lib = "target:lib" }\n${more}}\n`,
    )
    return `group "default" { targets = ${JSON.stringify(names)} }\ntarget "lib" { context = "lib" }\n${targets.join('')}`
  }

  beforeEach(async () => {
    await write('lib/Dockerfile', labelled('FROM scratch\nCOPY common /common\n'))
    await write('lib/common', NONCE.padEnd(5_000))
    await write('docker-bake.hcl', bakeFile())
    await commit('a bake file')
    await git(repository, 'branch', '--quiet', '--force', 'bake')
  })
  afterEach(() => git(repository, 'branch', '--quiet', '--delete', '--force', 'bake'))

  test('an image depends on its folder, on its target, and on the targets that this is linked to', async () => {
    await changed(`${folderOf(names[0]!)}/main`, NONCE.padEnd(30_000))
    expect(await builtOfBake()).toEqual(names.slice(0, 1))
    await changed('docker-bake.hcl', `${bakeFile()}# a comment\n`)
    expect(await builtOfBake()).toEqual(names.slice(0, 1))
    await changed('lib/common', NONCE.padEnd(6_000))
    expect(await builtOfBake()).toEqual(names)
  })

  test('all are built if the file says something else of all', async () => {
    await changed('docker-bake.hcl', bakeFile('  args = { V = "2" }\n'))
    expect(await builtOfBake()).toEqual(names)
  })
})

test('there is no base: all are built, which the report says', async () => {
  await git(repository, 'switch', '--quiet', '--orphan', 'alone')
  await git(repository, 'checkout', '--quiet', 'main', '--', '.')
  await commit('one commit')
  const { names, notes } = await onlyChanged()
  expect(names).toEqual(SERVICES)
  expect(notes.join('\n')).toContain('All images were built, although --changed-only is set: ')
})
