// What the report says of images that `changed-only` built.
import { describe, expect, test } from '@jest/globals'
import { commentMarkdown } from '../../../../src/report/markdown.ts'
import { reportJson } from '../../../../src/report/report-json.ts'
import { reportText } from '../../../../src/report/report-page.ts'
import { runChanged, type Shop } from '../../../support/changed-only.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const TWO: Shop = { services: { api: {}, web: {} } }

test('the report says why each is built: in JSON, in Markdown and on a terminal', async () => {
  const { report } = await runChanged(['web/main.go', 'web/b'], { services: { api: {}, web: {}, job: {} } })
  expect(JSON.parse(reportJson(report))).toMatchObject({ built: [{ name: 'web', reason: 'web/main.go changed' }] })
  const folded =
    /<details><summary>Why images were built<\/summary>\n\n- web is built: .*main\.go.* changed\.\n\n<\/details>/
  expect(commentMarkdown(report)).toMatch(folded)
  expect(reportText(report)).toMatch(/^ *web is built: web\/main\.go changed\.$/m)
  const { report: whole } = await runChanged(['web/main.go'], { ...TWO, changedOnly: false })
  expect(JSON.parse(reportJson(whole))).not.toHaveProperty('built')
})

describe('none is carried forward because of what cannot be told', () => {
  const services = { api: { entry: '{ context: api, build-args: TOKEN }' }, web: {} }
  const said = /carried no image forward, as it cannot be told of api whether .*: its build argument TOKEN/

  test('a note says so, and a notice in a workflow', async () => {
    const { report, seen } = await runChanged(['web/a'], { services, world: { event: pullEvent(HEAD) } })
    expect(report.notes).toContainEqual(expect.stringMatching(said))
    expect(seen.annotations).toContainEqual(
      expect.objectContaining({ level: 'notice', message: expect.stringMatching(said) }),
    )
    expect(report.notes).toContainEqual(expect.stringMatching(/^Input "changed-only" /))
  })

  test('but not where some are, or where all changed', async () => {
    const some = await runChanged(['README'], { services })
    const changed = await runChanged(['web/a', 'api/a'], TWO)
    for (const { report } of [some, changed]) expect(report.notes.join()).not.toMatch(/carried no image/)
  })
})
