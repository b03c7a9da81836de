import { bars, apart, heading, names, numbers, type Page, paragraphs, table, titled } from '../../page/page.ts'
import { formatBytes } from '../../units/bytes.ts'
import { counted } from '../../units/counted.ts'
import { bar } from '../bar.ts'
import { plainForm } from '../form.ts'
import type { Details, ImageTitle } from '../../inventory/details.ts'
import { moduleName, share } from './go-programs.ts'
import { layerPage } from './layer-page.ts'
import { askedName, MOST_LINES, moreLines, subjectName } from './listing.ts'
import type { ModuleDetail, ModuleInProgram } from '../../inventory/module-detail.ts'
import type { PathDetail } from '../../inventory/path-detail.ts'
import { pathTable } from './file-table.ts'

/** What `weighbridge inspect` prints with `--layer`, `--path` or `--module`. */
export function detailPage(details: Details): Page {
  return apart(pagesOf(details))
}

function pagesOf(details: Details): readonly Page[] {
  switch (details.kind) {
    case 'layer':
      return details.images.map(layerPage)
    case 'path':
      return details.images.map((image) => pathPage(details.of, image))
    case 'module':
      return details.images.map((image) => modulePage(details.of, image))
  }
}

function pathPage(of: string, { bytes, files, layers, paths, ...image }: ImageTitle & PathDetail): Page {
  const most = Math.max(...layers.map((each) => each.bytes))
  const shares = layers.map((each) => [
    String(each.layer + 1),
    formatBytes(each.bytes),
    counted(each.files, 'file'),
    bar(each.bytes, most),
  ])
  const rest = files - MOST_LINES
  return [
    ...heading(`Path ${askedName(of)} of ${subjectName(image)}: ${formatBytes(bytes)} in ${counted(files, 'file')}`),
    ...titled('By the layer that added them', [table([numbers(), numbers(), numbers(), bars()], shares)]),
    ...titled('Files, heaviest first', [pathTable(paths.slice(0, MOST_LINES)), moreLines(rest, 'file')]),
  ]
}

function modulePage(of: string, { bytes, programs, ...image }: ImageTitle & ModuleDetail): Page {
  const where = counted(programs.length, 'Go program')
  return [
    ...heading(`Module ${askedName(of)} of ${subjectName(image)}: ${formatBytes(bytes)} of code in ${where}`),
    ...programs.flatMap(programBlocks),
  ]
}

function programBlocks({ path, layer, size, bytes, module, packages }: ModuleInProgram): Page {
  const title = `Go program ${plainForm.code(`/${path}`)} of layer ${layer + 1}: ${formatBytes(size)}`
  const most = packages[0]?.bytes ?? 0
  const heaviest = table(
    [numbers(), numbers(), bars(), names()],
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
  return titled(title, [paragraphs([of]), heaviest, moreLines(packages.length - MOST_LINES, 'package')])
}
