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
 * A program: the folders of the fixtures that hold its files, the last of them first to be asked, and packages that it
 * needs.
 */
export interface Program {
  readonly folders: readonly string[]
  readonly needs: readonly string[]
}

/** Of three modules and much of the standard library. */
export const GREETER: Program = {
  folders: ['greeter'],
  needs: ['runtime', 'fmt', 'golang.org/x/text/cases', '.'],
}

/** The same of one module and little else: it is compiled in a third of the time. */
export const HELLO: Program = {
  folders: ['greeter', 'hello'],
  needs: ['runtime', 'github.com/dgryski/go-rendezvous', '.'],
}

/** A Go service in a repository of its own, whose Dockerfile keeps Go's two caches and a third folder. */
export interface MountService {
  readonly directory: string
  readonly program: Program
  /** The names of its mounts, as the Dockerfile has them: the module cache, the build cache and the folder. */
  readonly modules: string
  readonly results: string
  readonly odd: string
}

/** `id` begins the ids of the mounts, where other builds use the same builder; empty: they have none. */
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

/** The files of the service by their paths. */
function serviceFiles({ folders }: Program, id: string): { readonly [path: string]: string } {
  const texts = Object.assign({}, ...folders.map(filesIn)) as { [path: string]: string }
  // The images of its runs have no name.
  texts['Dockerfile'] = labelled(texts['Dockerfile']!)
  if (id !== '') {
    texts['Dockerfile'] = texts['Dockerfile']
      .replaceAll('target=/go/pkg/mod', `id=${id}-modules,$&`)
      .replaceAll('target=/root/.cache/go-build', `id=${id}-results,$&`)
      .replaceAll('target=/odd', `id=${id}-odd,$&`)
  }
  // Ids of mounts are no part of a step's key: what an earlier run left in the builder must not be this one's.
  return { ...texts, 'go.mod': `${texts['go.mod']}\n// ${nonce()}\n` }
}

function filesIn(name: string): { readonly [path: string]: string } {
  const folder = join(FIXTURES, name)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** Makes the service say another word: one package changes, and with it what is exported of it. */
export async function sayInstead({ directory }: MountService, word: string): Promise<void> {
  await commitFiles(directory, { 'words/words.go': `package words\n\nconst Hello = ${JSON.stringify(word)}\n` })
}

/** Makes all steps of the service run again, which are cached: they take go.mod, and nothing that is in it is another. */
export async function renewSteps({ directory }: MountService): Promise<void> {
  const text = readFileSync(join(directory, 'go.mod'), 'utf8')
  await commitFiles(directory, { 'go.mod': `${text}// ${nonce()}\n` })
}

/** A run on the service, with what is in its image for each platform. */
export interface ServiceRun extends MountRun {
  readonly built: readonly Built[]
}

/** What an image of the service tells. */
export interface Built {
  /** What the program says. */
  readonly says: string
  /** The packages that Go compiled, by its own account (`go build -debug-actiongraph`). */
  readonly compiled: readonly string[]
  /** What the build saw in its third mount. */
  readonly odd: string
}

export async function runService(service: MountService, engine: Engine, options: RunOptions): Promise<ServiceRun> {
  const run = await runMounts(service.directory, engine, options)
  return { ...run, built: run.roots.map(readBuilt) }
}

/** Reads an image of the service, which is in a folder. */
export function readBuilt(root: string): Built {
  const actions: readonly Action[] = JSON.parse(readFileSync(join(root, 'actions.json'), 'utf8'))
  const compiled = actions.filter(({ Mode, Cmd }) => Mode === 'build' && (Cmd?.length ?? 0) > 0)
  return {
    says: execFileSync(join(root, 'greeter'), { encoding: 'utf8' }).trim(),
    compiled: compiled.map((each) => each.Package.replace(`${MODULE}/`, './').replace(MODULE, '.')).toSorted(),
    odd: readFileSync(join(root, 'odd.txt'), 'utf8'),
  }
}

interface Action {
  readonly Mode: string
  readonly Package: string
  readonly Cmd?: readonly string[]
}
