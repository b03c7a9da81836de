import { formatBytes } from '../../units/bytes.ts'
import { counted } from '../changes.ts'
import { bar } from '../columns.ts'
import { plainForm } from '../form.ts'
import { titled } from '../text-changes.ts'
import type { Details, Subject } from './detail.ts'
import { moduleName, share } from './go-programs.ts'
import { layerText } from './layer-text.ts'
import { askedName, MOST_LINES, moreLines, subjectName } from './listing.ts'
import type { ModuleDetail, ModuleInProgram } from './module-detail.ts'
import { fittedColumns, page } from './page.ts'
import type { PathDetail } from './path-detail.ts'
import { pathLines } from './paths.ts'

/** What `weighbridge inspect` prints with `--layer`, `--path` or `--module`, at most 100 columns wide. */
export function detailText(details: Details): string {
  switch (details.kind) {
    case 'layer':
      return details.images.map(layerText).join('\n')
    case 'path':
      return details.images.map((image) => pathText(details.of, image)).join('\n')
    case 'module':
      return details.images.map((image) => moduleText(details.of, image)).join('\n')
  }
}

function pathText(of: string, { bytes, files, layers, paths, ...image }: Subject & PathDetail): string {
  const most = Math.max(...layers.map((each) => each.bytes))
  const shares = layers.map((each) => [
    String(each.layer + 1),
    formatBytes(each.bytes),
    counted(each.files, 'file'),
    bar(each.bytes, most),
  ])
  const rest = files - MOST_LINES
  return page([
    `Path ${askedName(of)} of ${subjectName(image)}: ${formatBytes(bytes)} in ${counted(files, 'file')}`,
    ...titled('By the layer that brought them', [fittedColumns(['right', 'right', 'right', 'left'], shares)]),
    ...titled('Files, heaviest first', [pathLines(paths.slice(0, MOST_LINES)), moreLines(rest, 'file')]),
  ])
}

function moduleText(of: string, { bytes, programs, ...image }: Subject & ModuleDetail): string {
  const where = counted(programs.length, 'Go program')
  return page([
    `Module ${askedName(of)} of ${subjectName(image)}: ${formatBytes(bytes)} of code in ${where}`,
    ...programs.flatMap(programBlocks),
  ])
}

function programBlocks({ path, layer, size, bytes, module, packages }: ModuleInProgram): readonly string[] {
  const title = `Go program ${plainForm.code(`/${path}`)} of layer ${layer + 1}: ${formatBytes(size)}`
  const most = packages[0]?.bytes ?? 0
  const lines = fittedColumns(
    ['right', 'right', 'left', 'left'],
    packages
      .slice(0, MOST_LINES)
      .map((each) => [
        formatBytes(each.bytes),
        share(each.bytes, size),
        bar(each.bytes, most),
        plainForm.code(each.path),
      ]),
  )
  const of = `${formatBytes(bytes)}, ${share(bytes, size)} of it: ${moduleName(module)}`
  return titled(title, [[of], lines, moreLines(packages.length - MOST_LINES, 'package')])
}
