import { configOf, json, sha256, type MadeLayer } from './images.ts'
import { tar, type TarSpec } from './tar.ts'

/**
 * An archive as `docker save` wrote it before Docker 25: a folder for each place in the stack, with the layer in it, or
 * a link to the folder with the layer if the stack has it twice (moby/moby, image/tarexport/save.go of 24.0).
 */
export function oldArchive(
  layers: readonly MadeLayer[],
  name = 'weighbridge-e2e/old:latest',
  link: '1' | '2' = '2',
): Buffer {
  const config = json(configOf(layers, 'linux/amd64'))
  const ids = layers.map((each, position) => sha256(Buffer.from(`${position} ${each.diffId}`)).slice(7))
  const folders = layers.flatMap((each, position): TarSpec[] => {
    const first = layers.findIndex(({ diffId }) => diffId === each.diffId)
    const target = link === '2' ? `../${ids[first]}/layer.tar` : `${ids[first]}/layer.tar`
    return [
      { path: `${ids[position]}/` },
      { path: `${ids[position]}/VERSION`, content: '1.0' },
      { path: `${ids[position]}/json`, content: json({ id: ids[position] }) },
      {
        path: `${ids[position]}/layer.tar`,
        ...(first < position ? { type: link, link: target } : { content: each.tar }),
      },
    ]
  })
  const file = `${sha256(config).slice(7)}.json`
  const [repository, tag] = name.split(':')
  const manifest = [{ Config: file, RepoTags: [name], Layers: ids.map((id) => `${id}/layer.tar`) }]
  return tar(
    ...folders,
    { path: file, content: config },
    { path: 'manifest.json', content: json(manifest) },
    { path: 'repositories', content: json({ [repository!]: { [tag!]: ids.at(-1) } }) },
  )
}
