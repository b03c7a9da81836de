import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Engine } from './engines.ts'
import { commitFiles, repositoryOf, runMounts, type MountRun, type RunOptions } from './mount-run.ts'
import { nonce } from './nonce.ts'
import { labelled } from './test-images.ts'

const FIXTURES = resolve(import.meta.dirname, '../fixtures/mounts')
const MODULE = 'example.com/weighbridge/greeter'

/**
 * A program: the fixture folders with its files, later ones taking precedence, and packages that it needs.
 */
export interface Program {
  readonly folders: readonly string[]
  readonly needs: readonly string[]
}

/** A program with three modules and much of the standard library. */
export const GREETER: Program = {
  folders: ['greeter'],
  needs: ['runtime', 'fmt', 'golang.org/x/text/cases', '.'],
}

/** The same with one module and little else, compiled in a third of the time. */
export const HELLO: Program = {
  folders: ['greeter', 'hello'],
  needs: ['runtime', 'github.com/dgryski/go-rendezvous', '.'],
}

/** A Go service in its own repository, whose Dockerfile mounts Go's two caches and a third folder. */
export interface MountService {
  readonly directory: string
  readonly program: Program
  /** The names of its mounts in the Dockerfile: the module cache, the build cache and the folder. */
  readonly modules: string
  readonly results: string
  readonly odd: string
}

/** `id` is a prefix for the mounts' ids if other builds use the same builder; empty for mounts without ids. */
export async function mountService(parent: string, program: Program, id = ''): Promise<MountService> {
  const directory = await repositoryOf(parent, serviceFiles(program, id))
  const name = (target: string, short: string): string => (id === '' ? target : `${id}-${short}`)
  return {
    directory,
    program,
    modules: name('/go/pkg/mod', 'modules'),
    results: name('/root/.cache/go-build', 'results'),
    odd: name('/odd', 'odd'),
  }
}

/** The files of the service, by path. */
function serviceFiles({ folders }: Program, id: string): { readonly [path: string]: string } {
  const texts = Object.assign({}, ...folders.map(filesIn)) as { [path: string]: string }
  // The images of its runs are unnamed.
  texts['Dockerfile'] = labelled(texts['Dockerfile']!)
  if (id !== '') {
    texts['Dockerfile'] = texts['Dockerfile']
      .replaceAll('target=/go/pkg/mod', `id=${id}-modules,$&`)
      .replaceAll('target=/root/.cache/go-build', `id=${id}-results,$&`)
      .replaceAll('target=/odd', `id=${id}-odd,$&`)
  }
  // Mount ids are not part of a step's key, so an earlier run's steps in the builder must not match this one's.
  return { ...texts, 'go.mod': `${texts['go.mod']}\n// ${nonce()}\n` }
}

function filesIn(name: string): { readonly [path: string]: string } {
  const folder = join(FIXTURES, name)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** Makes the service print another word, which changes one package and its export data. */
export async function sayInstead({ directory }: MountService, word: string): Promise<void> {
  await commitFiles(directory, { 'words/words.go': `package words\n\nconst Hello = ${JSON.stringify(word)}\n` })
}

/** Makes all cached steps of the service run again, by a change of go.mod without effect. */
export async function renewSteps({ directory }: MountService): Promise<void> {
  const text = readFileSync(join(directory, 'go.mod'), 'utf8')
  await commitFiles(directory, { 'go.mod': `${text}// ${nonce()}\n` })
}

/** A run on the service, with the contents of its image for each platform. */
export interface ServiceRun extends MountRun {
  readonly built: readonly Built[]
}

/** What an image of the service contains. */
export interface Built {
  /** The program's output. */
  readonly says: string
  /** The packages that Go compiled, by its own account (`go build -debug-actiongraph`). */
  readonly compiled: readonly string[]
  /** What the build found in its third mount. */
  readonly odd: string
}

export async function runService(service: MountService, engine: Engine, options: RunOptions): Promise<ServiceRun> {
  const run = await runMounts(service.directory, engine, options)
  return { ...run, built: run.roots.map(readBuilt) }
}

/** Reads an image of the service from a folder. */
export function readBuilt(root: string): Built {
  return {
    says: execFileSync(join(root, 'greeter'), { encoding: 'utf8' }).trim(),
    compiled: compiledIn(root)
      .map((each) => each.replace(`${MODULE}/`, './').replace(MODULE, '.'))
      .toSorted(),
    odd: readFileSync(join(root, 'odd.txt'), 'utf8'),
  }
}

/** The import paths of the packages that Go compiled for an image, by the account in its actions.json. */
export function compiledIn(root: string): readonly string[] {
  const actions: readonly Action[] = JSON.parse(readFileSync(join(root, 'actions.json'), 'utf8'))
  return actions.filter(({ Mode, Cmd }) => Mode === 'build' && (Cmd?.length ?? 0) > 0).map((each) => each.Package)
}

interface Action {
  readonly Mode: string
  readonly Package: string
  readonly Cmd?: readonly string[]
}
