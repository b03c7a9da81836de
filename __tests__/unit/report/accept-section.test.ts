import { expect, test } from '@jest/globals'
import type { AcceptCommand } from '../../../src/budget/limit-edits.ts'
import { pageText } from '../../../src/page/lay-out.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { reportPage, reportText } from '../../../src/report/report-page.ts'
import { report } from '../../support/records.ts'

const madeOf = (...commands: readonly AcceptCommand[]) =>
  report({ wayToAccept: { commands, lines: ['-a', '+b'], left: [] } })

test('options that no report shows are named beside the command', () => {
  const made = madeOf({ command: 'weighbridge budget --update', unsaid: ['--build-args', '--ssh'] })
  expect(commentMarkdown(made)).toContain(
    'This command makes the change below to the configuration file. The command also needs `--build-args`, `--ssh` as in ' +
      'this run.\n\n`weighbridge budget --update`\n\n```diff\n-a\n+b\n',
  )
  expect(reportText(made)).toContain(
    '\n  weighbridge budget --update\n  -a\n  +b\n\n  The command also needs --build-args, --ssh as in this run.\n',
  )
})

test('each of several commands has its own line, and its own options', () => {
  const made = madeOf({ command: 'budget a', unsaid: [] }, { command: 'budget b', unsaid: ['--set'] })
  expect(commentMarkdown(made)).toContain(
    'These commands, one after the other, make the change below to the configuration file: what they weigh was not asked ' +
      'for in the same way.\n\n`budget a`\n\n`budget b`\n\nIt also needs `--set` as in this run.\n\n```diff\n-a\n+b\n',
  )
  expect(reportText(made)).toContain('\n  budget a\n  budget b\n  It also needs --set as in this run.\n  -a\n  +b\n')
})

test('a long command is whole, on a line of its own', () => {
  const command = `weighbridge budget --update --context ${'a'.repeat(200)}`
  const made = madeOf({ command, unsaid: ['--build-args'] })
  expect(commentMarkdown(made)).toContain(`\n\`${command}\`\n`)
  expect(pageText(reportPage(made), 80)).toContain(`\n  ${command}\n`)
})
