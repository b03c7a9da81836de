import { expect, test } from '@jest/globals'
import { openNewest } from '../../../../src/app/run/open-newest.ts'
import { fail, type WeighbridgeError } from '../../../../src/errors/errors.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { exportOf, layout } from '../../../support/images.ts'
import { fakePorts } from '../../../support/ports.ts'
import { BASE } from '../../../support/shop.ts'

const MAIN = 'ghcr.io/acme/shop:main'
const LOCALLY = exportOf(layout([BASE]).files)

interface Places {
  /** Its manifest, or why there is none. */
  readonly registry: string | WeighbridgeError
  readonly inEngine: boolean
  readonly files?: Readonly<Record<string, string>>
}

/** Opens an image; `asked` are the places that were, in order. */
async function opened(reference: string, { registry, inEngine, files }: Places) {
  const { ports } = fakePorts(files === undefined ? {} : { files })
  const asked: string[] = []
  const open: typeof ports.images.open = async () => {
    asked.push('engine')
    if (!inEngine) throw fail('image.not-found', { reference, detail: 'no such image' })
    return LOCALLY
  }
  const manifest: typeof ports.buildx.manifest = async () => {
    asked.push('registry')
    if (typeof registry !== 'string') throw registry
    return registry
  }
  const found = { ...ports, images: { ...ports.images, open }, buildx: { ...ports.buildx, manifest } }
  const result = openNewest(found, reference, '')
  return { asked, result }
}

const NONE = fail('registry.not-found', { reference: MAIN, detail: 'not found' })
const DENIED = fail('registry.denied', { reference: MAIN, detail: '401' })
const SILENT = fail('registry.unavailable', { reference: MAIN, detail: 'no answer' })

test.each<[string, string, Places, readonly [asked: string, kind: 'export' | 'registry']]>([
  ['of a registry is asked of that', MAIN, { registry: '{}', inEngine: true }, ['registry', 'registry']],
  ['of a mirror, too', MAIN, { registry: SILENT, inEngine: false }, ['registry, engine', 'registry']],
  ['of no registry is asked of the engine', 'shop:main', { registry: '{}', inEngine: true }, ['engine', 'export']],
  ['that is a digest, too', `${MAIN}@sha256:0`, { registry: '{}', inEngine: true }, ['engine', 'export']],
  [
    'of a file, too',
    MAIN,
    { registry: '{}', inEngine: true, files: { [`/repo/${MAIN}`]: '' } },
    ['engine', 'export'], // the port looks on the disk first
  ],
])('a name %s', async (_, reference, places, [order, kind]) => {
  const { asked, result } = await opened(reference, places)
  expect(await result).toMatchObject({ opened: { kind }, notes: [] })
  expect(asked.join(', ')).toBe(order)
})

test.each([
  [NONE, 'does not have it'],
  [DENIED, 'denied it'],
  [SILENT, 'could not be reached'],
])('the copy of the engine counts where the registry gives none, and a note says so: %s', async (registry, why) => {
  const { result } = await opened(MAIN, { registry, inEngine: true })
  expect(await result).toEqual({
    opened: { kind: 'export', source: LOCALLY },
    notes: [`${MAIN} was taken from the engine, where it may be older: its registry ${why}.`],
  })
})

test.each([NONE, DENIED])('without any, the error is that of the registry: %s', async (registry) => {
  const { result } = await opened(MAIN, { registry, inEngine: false })
  expect(await errorOf(result)).toBe(registry)
})
