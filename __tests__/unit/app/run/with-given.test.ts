import { expect, test } from '@jest/globals'
import { withGiven } from '../../../../src/app/run/with-given.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import { pageText } from '../../../../src/page/lay-out.ts'
import { commentMarkdown } from '../../../../src/report/markdown.ts'
import { reportPage, reportText } from '../../../../src/report/report-page.ts'
import { shopFile } from '../../../support/config.ts'
import { actionInputs } from '../../../support/inputs.ts'
import { report } from '../../../support/records.ts'

const WAY = { command: 'weighbridge budget --update', lines: ['-a', '+b'], left: [] }
const given = (inputs: Readonly<Record<string, string>>) => withGiven(WAY, actionInputs(inputs).images)

test.each<[Readonly<Record<string, string>>, string]>([
  [{}, ''],
  [{ budget: '1MB', push: 'true', tags: 'a', 'cache-from': 'type=gha', labels: 'a=b' }, ''], // no other image
  [{ context: 'a b', file: 'c/Dockerfile', target: 'd' }, " --context 'a b' --file c/Dockerfile --target d"],
  [{ context: '{{defaultContext}}:a' }, ' --context ./a'],
  [{ platforms: 'linux/amd64,linux/arm64' }, ' --platform linux/amd64 --platform linux/arm64'],
  [{ 'build-contexts': 'a=b,c\nd=e' }, ' --build-context a=b,c --build-context d=e'],
  [{ context: 'https://me:pass@a.example/b' }, " --context 'https://***@a.example/b'"],
  [{ image: 'shop.tar' }, ' --image shop.tar'],
  [{ outputs: 'type=local,dest=/runner/out' }, ''], // nothing of it is weighed
  [
    { outputs: 'type=registry,compression=zstd\ntype=image' },
    ' --output type=registry,compression=zstd --output type=image',
  ],
])('what %j says of the image is in the command', (inputs, more) => {
  expect(given(inputs)).toEqual({ ...WAY, command: `weighbridge budget --update${more}`, unsaid: [] })
})

test('a path of the runner is of the folder that the run starts in', () => {
  const { images } = inputsOfRun(['--context', '/w/shop/api', '-f', '/w/shop/api/D'])
  expect(withGiven(WAY, images)?.command).toBe('weighbridge budget --update --context api --file api/D')
  expect(withGiven(WAY, inputsOfRun(['/w/shop']).images)?.command).toBe('weighbridge budget --update --context .')
})

test('what the file says of it is not', () => {
  expect(withGiven(WAY, inputsOfRun([], shopFile('target: a', 'build-args: [B=c]')).images)?.command).toBe(WAY.command)
})

test('a value that may be secret is in no report, but its option is', () => {
  const secret = { 'build-args': 'A=hush', secrets: 'b=hush', 'secret-envs': 'c=D', ssh: 'default', prepare: 'e hush' }
  const made = report({ wayToAccept: given(secret) })
  const [markdown, text] = [commentMarkdown(made), reportText(made)]
  expect(markdown).toContain(
    'The command also needs `--build-args`, `--secrets`, `--secret-envs`, `--ssh`, `--prepare` as in this run.\n\n' +
      '`weighbridge budget --update`\n\n',
  )
  expect(text).toContain(
    '\n\n  The command also needs --build-args, --secrets, --secret-envs, --ssh, --prepare as in this run.\n',
  )
  expect(`${markdown}${text}`).not.toContain('hush')
})

test('a long command is whole, on a line of its own', () => {
  const context = 'a'.repeat(200)
  const made = report({ wayToAccept: given({ context, 'build-args': 'A=1' }) })
  const command = `weighbridge budget --update --context ${context}`
  expect(commentMarkdown(made)).toContain(`\n\`${command}\`\n`)
  expect(pageText(reportPage(made), 80)).toContain(`\n  ${command}\n`)
})

test('without a way there is nothing to add', () => {
  expect(withGiven(null, actionInputs({ target: 'a' }).images)).toBeNull()
  const without = { ...WAY, command: null }
  expect(withGiven(without, actionInputs({ target: 'a' }).images)).toEqual(without)
})

function inputsOfRun(argv: readonly string[], config: Parameters<typeof fromArgv>[2] = null) {
  const command = fromArgv(['run', ...argv], '/w/shop', config)
  if (command.kind !== 'run') throw new Error('not a run')
  return command.inputs
}
