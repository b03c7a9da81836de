import { readdir, readlink } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { fail, type WeighbridgeError } from '../../errors/errors.ts'
import { nearest } from '../../units/nearest.ts'

/** The error for a missing path, with the most similar name in its folder. */
export async function missingFile(path: string): Promise<WeighbridgeError> {
  return fail('image.no-file', { path, advice: await advice(path) })
}

async function advice(path: string): Promise<string> {
  if (path.startsWith('~')) return 'The shell did not expand "~": write "$HOME" instead.'
  const folder = dirname(path)
  const name = basename(path)
  const target = await readlink(path).catch(() => undefined)
  if (target !== undefined) return `It is a link to "${target}", which does not exist.`
  const names = await readdir(folder).catch(() => undefined)
  if (!names) return `There is no folder "${folder}" that this user can read, either.`
  const near = nearest(name, names.toSorted())
  if (near !== undefined) return `Did you mean "${path.slice(0, path.lastIndexOf(name))}${near}"?`
  return 'Give the path of an archive ("docker save"), an OCI layout or a record.'
}
