import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TarSpec } from './tar.ts'

/** A remaining file: all of its paths, in order, and its content. */
export interface Unpacked {
  readonly paths: readonly string[]
  readonly content: string
}

/** The kernel gives up there, too. */
class Loop extends Error {}

/**
 * The result of really unpacking a stack of layers: each layer into its own folder below `scratch`, which is then laid
 * over the ones before it. Undefined for a stack whose links lead in a circle: no runtime unpacks it.
 */
export function unpack(layers: readonly (readonly TarSpec[])[], scratch: string): readonly Unpacked[] | undefined {
  const merged = join(scratch, 'merged')
  mkdirSync(merged, { recursive: true })
  try {
    layers.forEach((entries, position) => unpackLayer(entries, merged, join(scratch, `layer-${position}`)))
  } catch (error) {
    if (error instanceof Loop) return undefined
    throw error
  }
  return filesBelow(merged)
}

function unpackLayer(entries: readonly TarSpec[], merged: string, own: string): void {
  mkdirSync(own)
  for (const { path } of entries.filter(isMarker)) hide(path, merged)
  for (const entry of entries.filter((each) => !isMarker(each))) put(entry, merged, own)
  lay(own, merged)
}

const isMarker = ({ path }: TarSpec): boolean => path.split('/').at(-1)!.startsWith('.wh.')

function hide(path: string, merged: string): void {
  const folder = makeFolders(merged, dirname(path))
  const name = path.split('/').at(-1)!.slice('.wh.'.length)
  for (const gone of name === '.wh..opq' ? readdirSync(folder) : [name]) remove(join(folder, gone))
}

function put(entry: TarSpec, merged: string, own: string): void {
  const clean = entry.path.replace(/\/$/, '')
  const place = join(resolveParents(own, dirname(clean)), clean.split('/').at(-1)!)
  const below = join(makeFolders(merged, dirname(place.slice(own.length))), clean.split('/').at(-1)!)
  if (entry.path.endsWith('/')) {
    if (kindOf(place) === 'directory') return
    remove(place)
    if (kindOf(below) !== 'directory') remove(below)
    mkdirSync(place)
    return
  }
  const draft = `${own}.draft`
  if (entry.type === '2') symlinkSync(entry.link!, draft)
  else if (entry.type !== '1') writeFileSync(draft, entry.content ?? '')
  else linkTo(entry.link!, draft, [own, merged])
  remove(place)
  remove(below)
  if (kindOf(draft) !== undefined) renameSync(draft, place)
}

/** Another name of a file of this layer or of a lower one; of nothing if neither has it. */
function linkTo(target: string, draft: string, roots: readonly string[]): void {
  for (const root of roots) {
    const found = find(root, target)
    const kind = found && kindOf(found)
    if (kind === 'file') return linkSync(found!, draft)
    if (kind === 'symlink') return symlinkSync(readlinkSync(found!), draft)
    if (kind === 'directory') return
  }
}

/** Lays a folder over another. Files are linked, so that one with several names stays one file. */
function lay(from: string, over: string): void {
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(over, name)]
    if (kindOf(source) === 'directory') {
      if (kindOf(target) !== 'directory') remove(target)
      mkdirSync(target, { recursive: true })
      lay(source, target)
    } else {
      remove(target)
      linkSync(source, target)
    }
  }
}

/** Makes folders along a path as written, replacing anything else there. */
function makeFolders(root: string, path: string): string {
  let at = root
  for (const part of path.split('/').filter((each) => each !== '' && each !== '.')) {
    at = join(at, part)
    if (kindOf(at) === 'directory') continue
    remove(at)
    mkdirSync(at)
  }
  return at
}

/** The folder at a path within a layer's folder: follows links without leaving it, and makes what is missing. */
function resolveParents(root: string, path: string): string {
  return walk(root, path, (missing) => {
    remove(missing)
    mkdirSync(missing)
    return true
  })!
}

function find(root: string, path: string): string | undefined {
  const parent = walk(root, dirname(path), () => false)
  return parent && join(parent, path.split('/').at(-1)!)
}

function walk(root: string, path: string, make: (missing: string) => boolean): string | undefined {
  let at = root
  const todo = path.split('/')
  for (let links = 0; todo.length > 0;) {
    const part = todo.shift()!
    if (part === '' || part === '.') continue
    if (part === '..') {
      at = at === root ? root : dirname(at)
      continue
    }
    const next = join(at, part)
    if (kindOf(next) === 'symlink') {
      if (++links === 40) throw new Loop()
      const target = readlinkSync(next)
      if (target.startsWith('/')) at = root
      todo.unshift(...target.split('/'))
      continue
    }
    if (kindOf(next) !== 'directory' && !make(next)) return undefined
    at = next
  }
  return at
}

function kindOf(path: string): 'file' | 'directory' | 'symlink' | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return undefined
  return found.isDirectory() ? 'directory' : found.isSymbolicLink() ? 'symlink' : 'file'
}

const remove = (path: string): void => rmSync(path, { recursive: true, force: true })

function filesBelow(root: string): readonly Unpacked[] {
  const byInode = new Map<number, { paths: string[]; content: string }>()
  for (const path of pathsBelow(root, '')) {
    const { ino } = lstatSync(join(root, path))
    const known = byInode.get(ino)
    if (known) known.paths.push(path)
    else byInode.set(ino, { paths: [path], content: readFileSync(join(root, path), 'utf8') })
  }
  return [...byInode.values()]
}

function pathsBelow(root: string, prefix: string): readonly string[] {
  return readdirSync(join(root, prefix)).flatMap((name) => {
    const kind = kindOf(join(root, prefix, name))
    if (kind === 'directory') return pathsBelow(root, `${prefix}${name}/`)
    return kind === 'file' ? [prefix + name] : []
  })
}
