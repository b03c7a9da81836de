import { dockerArchive, json, type Files, type layout, type MadeLayer } from './images.ts'

/**
 * One layout of several images, which its index names by `annotations`; an image with several names is listed for each.
 */
export function together(images: readonly ReturnType<typeof layout>[], annotations: readonly object[] = []): Files {
  const files: Files = new Map(images.flatMap((image) => [...image.files]))
  const manifests = images.map(({ digest }, index) => ({ digest, size: 1, annotations: annotations[index] }))
  return files.set('index.json', json({ manifests }))
}

/** Like `docker save` before Docker 25: images of one layer each, with their tags. */
export function saved(layers: readonly MadeLayer[], tags: readonly (readonly string[] | null)[]): Files {
  const archives = layers.map((each) => dockerArchive([each]))
  const files: Files = new Map(archives.flatMap((archive) => [...archive]))
  const manifests = archives.flatMap((archive, index) => {
    const [manifest] = JSON.parse(archive.get('manifest.json')!.toString())
    return Object.assign(manifest, { RepoTags: tags[index] })
  })
  return files.set('manifest.json', json(manifests))
}

/** The engine's way to name an image in an index. */
export const containerd = (name: string): object => ({
  'io.containerd.image.name': name,
  'org.opencontainers.image.ref.name': name.split(':').at(-1),
})

/** Everybody else's way. */
export const refName = (name: string): object => ({ 'org.opencontainers.image.ref.name': name })
