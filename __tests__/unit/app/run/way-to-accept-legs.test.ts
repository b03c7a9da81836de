import { expect, test } from '@jest/globals'
import { wayToAccept } from '../../../../src/app/run/way-to-accept.ts'
import type { RuleOutcome } from '../../../../src/budget/verdict.ts'
import type { Config } from '../../../../src/inputs/config/config.ts'
import { configOf } from '../../../support/config.ts'
import { IN_FILE, over, partOf } from '../../../support/over-limit.ts'

interface Weighed {
  readonly name: string
  readonly fails?: false
  readonly platform?: string
  readonly words?: readonly string[]
  readonly unsaid?: readonly string[]
  readonly config?: string | null
}

const FILE = configOf('images:\n  shop: { budget: 20MB }\n  web: { budget: 20MB }\n')

/** The way to accept what legs weighed, an image each. */
function wayFor(config: Config, legs: readonly Weighed[]) {
  const made = legs.map(({ name, fails, platform = 'linux/amd64', words = [], unsaid = [], config: path }) => {
    const outcome = { ...over(IN_FILE), ...(fails === false && { status: 'pass' }) } as RuleOutcome
    const image = { name, platform, outcomes: [outcome] }
    const part = partOf([image], { givenAgain: { words, unsaid }, config: path === undefined ? config.path : path })
    return { image, part }
  })
  const verdict = { status: 'fail', images: made.map(({ image }) => image) } as const
  const parts = made.map(({ part }) => part)
  return wayToAccept(config, { verdict, ofFile: () => verdict }, null, { parts, audience: 'workflow' })
}

test.each<[string, readonly Weighed[], readonly string[]]>([
  [
    'one for all that were asked for alike',
    [
      { name: 'shop', words: ['-a'] },
      { name: 'web', words: ['-a'] },
    ],
    [' -a'],
  ],
  [
    'one for each that were not',
    [
      { name: 'shop', words: ['-a'] },
      { name: 'web', words: ['-b'] },
    ],
    [' --name shop -a', ' --name web -b'],
  ],
  [
    'one for the platform that fails',
    [
      { name: 'shop', words: ['--platform', 'linux/amd64'], fails: false },
      { name: 'shop', words: ['--platform', 'linux/arm64'], platform: 'linux/arm64' },
    ],
    [' --name shop --platform linux/arm64'],
  ],
  [
    'none for all if that would weigh an image that was asked for otherwise',
    [{ name: 'shop' }, { name: 'web' }, { name: 'job', words: ['-c'], fails: false }],
    [' --name shop', ' --name web'],
  ],
  [
    'none for an image of another configuration file',
    [
      { name: 'shop', words: ['-a'] },
      { name: 'web', words: ['-b'], config: 'other.yml' },
    ],
    [' --name shop -a'],
  ],
])('of several legs: %s', (_, legs, commands) => {
  const made = wayFor(FILE, legs)?.commands.map(({ command }) => command)
  expect(made).toEqual(commands.map((words) => `weighbridge budget --update --raise${words}`))
})

test('the lines are those of the same images', () => {
  const legs = [{ name: 'shop' }, { name: 'web', config: 'other.yml' }]
  expect(wayFor(FILE, legs)?.lines).toEqual([
    '@@ weighbridge.yml:2 @@ shop',
    '-  shop: { budget: 20MB }',
    '+  shop: { budget: 23.5MB }',
  ])
  expect(wayFor(FILE, [{ name: 'shop', config: null }])).toBeNull()
})

test('a command is there once for the same options, with those that no report shows', () => {
  const legs = [{ name: 'a', unsaid: ['--set'] }, { name: 'b' }, { name: 'c' }]
  const command = 'weighbridge budget --update --raise'
  expect(wayFor(configOf('defaults: { budget: 20MB }'), legs)?.commands).toEqual([
    { command, unsaid: ['--set'] },
    { command, unsaid: [] },
  ])
})
