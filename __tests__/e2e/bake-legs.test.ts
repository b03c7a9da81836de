// A job for each image of a bake file, and one that reports on all (docs/matrix.md).
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { CLASSIC, environmentOf } from '../support/engines.ts'
import { matrixWorld } from '../support/matrix-world.ts'
import { pageWorkflow } from '../support/page-workflow.ts'
import { start } from '../support/programs.ts'

const { workspace, jobsOf, job } = matrixWorld()

/** What the page asks jq for. */
const FILTER = '.target as $all | [.group[]?.targets[], "default" | select($all[.])] | unique'

/** GitHub's runners have jq; here, Node does what the page asks of it. */
const JQ = `#!${process.execPath}
if (process.argv.at(-1).trim() !== ${JSON.stringify(FILTER)}) throw new Error('jq is asked for something else')
const { group = {}, target } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
const named = [...Object.values(group).flatMap(({ targets }) => targets), 'default']
console.log(JSON.stringify([...new Set(named.filter((name) => name in target))].sort()))
`

test('a leg of each target that buildx says the bake file has', async () => {
  const workflow = pageWorkflow('Images of a bake file')
  const images = await outputOf(workflow.commandFor('targets', 'images'), 'images')
  const jobs = jobsOf(workflow)
  const common = { config: 'none.yml', base: 'HEAD' }
  for (const image of JSON.parse(images)) {
    expect(await jobs.leg({ 'matrix.image': image }, common)).toMatchObject({ code: 0 })
  }
  const { code, outputs } = await jobs.report({ 'needs.targets.outputs.images': images }, { config: 'none.yml' })
  expect({ code, verdict: outputs.get('verdict') }).toEqual({ code: 0, verdict: 'pass' })
  const { images: weighed, notWeighed } = JSON.parse(outputs.get('report-json')!)
  expect(weighed.map(({ name }: { name: string }) => name)).toEqual(['one', 'two'])
  expect(notWeighed).toBeUndefined()
})

/** What a command of a workflow gives as an output. */
async function outputOf(command: string, name: string): Promise<string> {
  const folder = await job()
  await writeFile(join(folder, 'jq'), JQ, { mode: 0o755 })
  await writeFile(join(folder, 'output'), '')
  const env = {
    ...environmentOf(CLASSIC),
    PATH: `${folder}:${process.env['PATH']}`,
    GITHUB_OUTPUT: join(folder, 'output'),
  }
  expect(await start('bash', ['-e', '-c', command], { cwd: workspace, env })).toMatchObject({ code: 0 })
  const [, value] = new RegExp(`^${name}=(.*)$`, 'm').exec(await readFile(join(folder, 'output'), 'utf8'))!
  return value!
}
