import { expect, test } from '@jest/globals'
import { exitCode, verdictCode } from '../../../src/app/exit-code.ts'
import { whyHeldBack } from '../../../src/app/run/push-images.ts'
import { fail } from '../../../src/errors/errors.ts'
import type { Annotation } from '../../../src/ports.ts'
import type { Audience } from '../../../src/units/audience.ts'
import { failedBuild } from '../../support/errors.ts'
import { report } from '../../support/records.ts'

async function endOf(
  error: unknown,
  audience: Audience = 'workflow',
): Promise<{ readonly code: number; readonly said: readonly Annotation[] }> {
  const said: Annotation[] = []
  const runner = { audience, annotate: (annotation: Annotation) => void said.push(annotation) }
  const code = await exitCode(runner, () => Promise.reject(error))
  return { code, said }
}

const ofSystem = (code: string, syscall: string, path: string): Error =>
  Object.assign(new Error(`${code}: what the system says, ${syscall} '${path}'`), { code, syscall, path })

test.each<[Error, string]>([
  [
    ofSystem('ENOENT', 'mkdtemp', '/nowhere/w-XXXXXX'),
    "No temporary folder can be made (ENOENT: what the system says, mkdtemp '/nowhere/w-XXXXXX'). Set TMPDIR to an existing folder that this user may write to and that has free space.",
  ],
  [
    ofSystem('EROFS', 'mkdtemp', '/ro/w-XXXXXX'),
    "No temporary folder can be made (EROFS: what the system says, mkdtemp '/ro/w-XXXXXX'). Set TMPDIR to an existing folder that this user may write to and that has free space.",
  ],
  [
    ofSystem('ENOSPC', 'mkdtemp', '/full/w-XXXXXX'),
    "No temporary folder can be made (ENOSPC: what the system says, mkdtemp '/full/w-XXXXXX'). Set TMPDIR to an existing folder that this user may write to and that has free space.",
  ],
  [
    ofSystem('ENOSPC', 'write', '/tmp/x'),
    "The system refused what the run needs: ENOSPC: what the system says, write '/tmp/x'. Check that it exists, that this user may access it, and that there is free space.",
  ],
  [
    ofSystem('EACCES', 'open', '/etc/shadow'),
    "The system refused what the run needs: EACCES: what the system says, open '/etc/shadow'. Check that it exists, that this user may access it, and that there is free space.",
  ],
])('%s is an error of the catalogue', async (error, message) => {
  expect(await endOf(error)).toEqual({ code: 4, said: [{ level: 'error', title: 'Weighbridge', message }] })
})

test.each([ofSystem('ENOENT', 'open', '/x'), new TypeError('x is not a function'), { code: 'ENOSPC' }])(
  '%s is an error of our own, and is told with its place',
  async (error) => {
    expect(await endOf(error)).toMatchObject({
      code: 4,
      said: [{ title: 'Weighbridge stopped on an internal error' }],
    })
  },
)

test('an error of the catalogue ends with its own code', async () => {
  expect((await endOf(fail('run.environment', { variable: 'X', problem: 'is odd' }))).code).toBe(2)
})

test.each([
  ['beside its line', failedBuild({ file: 'shop/Dockerfile', line: 4 }), { file: 'shop/Dockerfile', line: 4 }],
  ['beside nothing where no line is known', failedBuild({ line: 4 }), {}],
  [
    'beside nothing where the file is not of the repository',
    fail('inspect.unread', { file: '/tmp/D', line: 2, detail: 'x' }),
    {},
  ],
])('an error is told %s', async (_, error, place) => {
  expect((await endOf(error)).said).toEqual([
    { level: 'error', title: 'Weighbridge', message: error.message, ...place },
  ])
})

test.each<[ReturnType<typeof fail>, string, string]>([
  [fail('input.size', { input: 'budget', value: 'x' }), 'Input "budget": cannot', '--budget: cannot'],
  [fail('input.growth', { input: 'max-growth', value: 'x' }), 'Input "max-growth": cannot', '--max-growth: cannot'],
  [fail('input.choice', { input: 'a', value: 'x', choices: 'b' }), 'Input "a": "x" is', '--a: "x" is'],
  [fail('input.boolean', { input: 'push', value: 'x' }), 'Input "push": "x"', '--push: "x"'],
  [fail('input.format', { input: 'tags', value: 'x', expected: '' }), 'Input "tags": cannot', '--tags: cannot'],
  [
    fail('input.conflict', { first: 'image', second: 'push', reason: 'r' }),
    'Input "image" and the input "push" cannot be used together: r',
    '--image and --push cannot be used together: r',
  ],
  [
    fail('input.context', { path: 'a', looked: '/a', noCheckout: 'n' }),
    'Set the input "context" to a folder in the checkout. No commit is checked out here (n)',
    'Set --context to a folder in the checkout.',
  ],
  [
    fail('input.dockerfile', { looked: '/a', noCheckout: 'n' }),
    'Set the input "file" to its path, relative to the folder the run starts in. No commit',
    'Set --file to its path, relative to the folder the run starts in.',
  ],
  [
    fail('input.context-file', { path: 'a', looked: '/a' }),
    'Set the input "context" to the folder to build from, and the input "file" to its Dockerfile.',
    'Set --context to the folder to build from, and --file to its Dockerfile.',
  ],
  [fail('input.dockerfile-folder', { looked: '/a' }), 'Set the input "file" to the', 'Set --file to the'],
  [fail('input.unreadable', { path: 'a', detail: 'b' }), 'set the input "file" to', 'set --file to'],
  [fail('input.secret-pipe', { path: 'a', most: 9 }), 'Input "secret-files": a gives', '--secret-files: a gives'],
  [
    fail('config.link', { input: 'context', path: 'a', real: '/b' }),
    'Give it as the input "context".',
    'Give it as --context.',
  ],
  [fail('input.base', { reason: 'r' }), 'Input "base": r', '--base: r'],
  [
    fail('prepare.failed', { code: '3', output: 'the log has it' }),
    'command of the input "prepare" ended',
    'command of --prepare ended',
  ],
  [fail('engine.no-result', { detail: 'd' }), 'with the input "image".', 'with --image.'],
])('%s is told in the words of whoever reads it', async (error, inWorkflow, onCommandLine) => {
  const [[workflow], [line]] = [(await endOf(error)).said, (await endOf(error, 'command line')).said]
  expect(workflow?.message).toContain(inWorkflow)
  expect(line?.message).toContain(onCommandLine)
  expect(line?.message).not.toMatch(/input|workflow/i)
})

test.each([
  ['fail', 1, 1],
  ['unchecked', 0, 4],
  ['warn', 0, 0],
  ['pass', 0, 0],
] as const)('the verdict %s ends with %d, and %d under strict', (status, code, strictCode) => {
  const made = { ...report(), verdict: { status, images: [] } }
  expect([false, true].map((strict) => verdictCode({ ...made, strict }))).toEqual([code, strictCode])
  const held = [false, true].map((strict) => whyHeldBack(made.verdict, strict, 'workflow') !== undefined)
  expect(held).toEqual([code === 1, strictCode !== 0])
})

test('an error of the configuration file is an annotation on its line, and a terminal has its place once', async () => {
  const error = fail('config.invalid', { path: 'weighbridge.yml', line: 7, column: 5, problem: 'Unknown key "x".' })
  const said = { level: 'error', title: 'Weighbridge', message: 'weighbridge.yml:7:5: Unknown key "x".' }
  expect(await endOf(error)).toEqual({ code: 2, said: [{ ...said, file: 'weighbridge.yml', line: 7 }] })
  expect(await endOf(error, 'command line')).toEqual({ code: 2, said: [said] })
})
