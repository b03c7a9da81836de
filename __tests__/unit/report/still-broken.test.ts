import { expect, test } from '@jest/globals'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import type { Rule } from '../../../src/limits/rule.ts'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import type { Accepting } from '../../../src/report/report.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { stillBroken } from '../../../src/report/still-broken.ts'
import { budget, growth, report } from '../../support/records.ts'
import { forbidRule, growthRule } from '../../support/rules.ts'

const LABEL: Accepting = { label: 'accept-growth', refused: null, accepted: null }
const BY_LABEL = 'A person with write permission can accept that growth with the label accept-growth.'
const IN_FILE = { origin: { kind: 'file', path: 'weighbridge.yml', line: 4 } } as const

const failing = (rule: Rule): RuleOutcome =>
  rule.kind === 'forbid'
    ? { rule, status: 'fail', found: ['/bin/sh'], count: 1 }
    : { rule, status: 'fail', actual: 2, allowed: 1, isNear: false }

const ofGrowth = failing(growthRule('5%', 'unpacked', IN_FILE))
const ofDownload = failing(growthRule('1MB', 'download'))
const ONE =
  'The growth limit of 5% (weighbridge.yml:4) for unpacked stays broken, since the command only raises a "max".'

test.each<[string, readonly RuleOutcome[], Accepting | undefined, readonly string[]]>([
  ['nothing else is', [budget('fail'), growth('pass')], LABEL, []],
  ['a label accepts growth', [budget('fail'), ofGrowth], LABEL, [`${ONE} ${BY_LABEL}`]],
  ['none can', [budget('fail'), ofGrowth], undefined, [`${ONE} Raise it by hand.`]],
  ['one was refused', [budget('fail'), ofGrowth], { ...LABEL, refused: 'why' }, [`${ONE} Raise it by hand.`]],
  ['each limit is named once', [ofGrowth, ofGrowth], LABEL, [`${ONE} ${BY_LABEL}`]],
  [
    'several',
    [ofGrowth, ofDownload],
    undefined,
    [
      'The growth limits of 5% (weighbridge.yml:4) for unpacked and 1MB for download stay broken, since the command only ' +
        'raises a "max". Raise them by hand.',
    ],
  ],
  [
    'what is forbidden',
    [failing(forbidRule('shell')), failing(forbidRule('path:/root/**'))],
    LABEL,
    ['The image still has what is forbidden: shell and path:/root/**.'],
  ],
  ['a warning fails nothing', [{ ...ofGrowth, status: 'warn' } as RuleOutcome], LABEL, []],
])('what the command leaves broken: %s', (_, outcomes, accepting, said) => {
  expect(stillBroken(report({ outcomes, accepting }), plainForm)).toEqual(said)
})

const WAY = {
  commands: [{ command: 'weighbridge budget --update --raise', unsaid: [] }],
  lines: ['-a', '+b'],
  left: [],
}

test('it is said below the change, and only beside a command', () => {
  const made = report({ outcomes: [budget('fail'), ofGrowth], accepting: LABEL, wayToAccept: WAY })
  const [said] = stillBroken(made, markdownForm)
  expect(commentMarkdown(made)).toContain(`+b\n\`\`\`\n\n${said}`)
  expect(reportText(made)).toContain(`  +b\n\n  ${ONE} ${BY_LABEL}`)
  const without = { ...made, wayToAccept: { ...WAY, commands: [] } }
  for (const shown of [commentMarkdown(without), reportText(without)]) expect(shown).not.toContain('stays broken')
})

test('a line break in the name of an image begins no line of the diff', () => {
  const wayToAccept = { ...WAY, lines: ['@@ weighbridge.yml:1 @@ a\n+b', '-a', '+b'] }
  expect(commentMarkdown(report({ wayToAccept }))).toContain('@@ a\\u{a}+b\n-a\n')
  expect(reportText(report({ wayToAccept }))).toContain('@@ a\\u{a}+b\n')
})
