import type { Files } from '../../src/ports.ts'
import type { fakeFolders } from './fake-folders.ts'
import { all } from './mount-blobs.ts'
import type { World } from './world.ts'

const absolute = (path: string): string => (path.startsWith('/') ? path : `/repo/${path}`)

/** The files of a world, by absolute path; a run in /repo may write more to `disk`. */
export function fakeFiles(
  {
    files,
    realPaths,
    links: texts = {},
    temporary,
    pipes,
  }: { readonly files: NonNullable<World['files']> } & Pick<World, 'links' | 'pipes' | 'realPaths' | 'temporary'>,
  disk: Map<string, Uint8Array>,
  folders: ReturnType<typeof fakeFolders>,
): Files {
  const links = realPaths ?? {}
  const replaced = new Map<string, string>()
  const linked = new Map<string, string>()
  const unlinked = (path: string): string => {
    const [link, target] = [...linked].find(([each]) => path.startsWith(`${each}/`)) ?? []
    return link === undefined ? path : `${target}${path.slice(link.length)}`
  }
  const unread = new Map(Object.entries(pipes ?? {}))
  const hasBelow = (path: string): boolean => Object.keys(files).some((each) => each.startsWith(`${path}/`))
  const isThere = (path: string): boolean => path === '/repo' || path in files || hasBelow(path)
  return {
    directory: '/repo',
    temporary: temporary ?? '/tmp',
    async read(asked) {
      const path = unlinked(asked)
      const written = disk.get(path)
      return replaced.get(absolute(path)) ?? files[absolute(path)] ?? (written && Buffer.from(written).toString())
    },
    async replace(path, text) {
      replaced.set(absolute(path), text)
    },
    async pipe(path) {
      const given = unread.get(path)
      unread.delete(path) // can be read only once
      return given
    },
    isDirectory: async (path) => path === '/repo' || hasBelow(path),
    isEmpty: async (path) => !hasBelow(path),
    async entries(path) {
      const below = [...Object.keys(files), ...Object.keys(links), ...Object.keys(texts)].filter((each) =>
        each.startsWith(`${path}/`),
      )
      const names = new Set(below.map((each) => each.slice(path.length + 1).split('/')[0]!))
      return [...names].map((name) => {
        const at = `${path}/${name}`
        return { name, kind: at in links || at in texts ? 'link' : at in files ? 'file' : 'folder' }
      })
    },
    realPath: async (path) => (path in links ? links[path] : isThere(path) ? path : undefined),
    async linkFolder(path, target) {
      if (linked.has(path)) throw new Error(`${path} is there`)
      linked.set(path, target)
    },
    linkText: async (path) => texts[path],
    async write(path, chunks, head) {
      if (folders.areGone() || disk.has(path)) throw new Error(`${path} cannot be made`)
      const written = await all(chunks)
      written.set((await head?.()) ?? [])
      disk.set(path, written)
      return written.length
    },
    temporaryFolder: () => folders.make(),
  }
}
