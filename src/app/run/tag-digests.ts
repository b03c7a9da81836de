import { fail } from '../../errors/errors.ts'
import { isIndex } from '../../image/manifest.ts'
import type { ReportAsked } from '../../inputs/report-asked.ts'
import { repositoryOf } from '../../plan/image-reference.ts'
import type { Ports } from '../../ports.ts'
import type { PushOutcome } from '../../report/push-outcome.ts'
import { parseJson } from '../../units/parse-json.ts'
import type { PushedLeg } from '../legs/leg.ts'
import { pushEach } from './push-each.ts'

type TagPorts = Pick<Ports, 'buildx' | 'cancelled' | 'pusher' | 'runner'>

/**
 * Names one image of what legs pushed by digest, each of a platform (docs/matrix.md, "One platform in each job"). The tags
 * are made only of what was weighed, all of it. `held`: why the verdict forbids it. Rejects when the run is cancelled.
 */
export async function tagDigests(
  ports: TagPorts,
  asked: Pick<ReportAsked, 'builder' | 'tags'>,
  leg: PushedLeg,
  held: string | undefined,
): Promise<PushOutcome> {
  if (held !== undefined) return { kind: 'held back', reason: held }
  const { runner, pusher } = ports
  return await pushEach(ports, asked.tags, async (name, done) => {
    const sources = await sourcesOf(ports, name, asked.builder, leg)
    const digest = await pusher.join(name, sources, asked.builder, (line) => runner.info(line))
    done({ name, digest })
  })
}

/** What legs pushed to the repository of a tag, by digest. Throws `push.untagged` unless it is all that they weighed. */
async function sourcesOf(
  { buildx }: TagPorts,
  name: string,
  builder: string,
  { record, push }: PushedLeg,
): Promise<readonly string[]> {
  const failed = (detail: string) => fail('push.untagged', { reference: name, detail })
  const names = [...new Set(record.images.map((image) => image.name))]
  if (names.length > 1) throw failed(`the tag is of one image, and the legs weighed several (${names.join(', ')})`)
  const repository = repositoryOf(name)
  const pushed = push !== null && 'pushed' in push ? push.pushed : []
  const own = pushed.filter((each) => each.digest !== '' && repositoryOf(each.name) === repository)
  const sources = [...new Set(own.map(({ digest }) => `${repository}@${digest}`))]
  const manifests = new Set<string>()
  for (const source of sources) {
    const document = parseJson(await buildx.manifest(builder, source))
    manifests.add(source.slice(repository.length + 1))
    if (isIndex(document)) document.manifests.forEach(({ digest }) => manifests.add(digest))
  }
  const lacking = record.images.filter(({ digest }) => !manifests.has(digest)).map(({ platform }) => platform)
  if (lacking.length === 0 && record.images.length > 0) return sources
  const what = lacking.length === 0 ? 'anything' : lacking.join(', ')
  throw failed(
    `no leg pushed ${what} to ${repository} by digest. Each needs push: true with the output ` +
      `type=image,push-by-digest=true,name-canonical=true,name=${repository}`,
  )
}
