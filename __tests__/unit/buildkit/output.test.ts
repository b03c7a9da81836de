import { expect, test } from '@jest/globals'
import { noOutput, takeLines, takeRest } from '../../../src/buildkit/output.ts'
import { hear, noProgress } from '../../../src/buildkit/status.ts'

const piece = (text: string) => ({
  vertex: 'A',
  stream: 1,
  timestamp: '2026-11-21T00:00:01Z',
  data: Buffer.from(text).toString('base64'),
})
const LONG = 'x'.repeat(40_000)

test.each<[string, readonly string[], readonly string[]]>([
  ['in one piece', [`${LONG}${LONG}\nnext\n`], ['(a line of 80000 characters)', 'next']],
  ['in pieces', [LONG, LONG, 'y\nnext\n'], ['(a line of 80001 characters)', 'next']],
  ['that goes on', [LONG, LONG, LONG, 'y'], ['(a line of 120001 characters)']],
  ['that is written over', [LONG, LONG, '\rFAIL: TestX\nnext\n'], ['FAIL: TestX', 'next']],
  ['that is written over in pieces', [LONG, `${LONG}\r`, 'FAIL: ', 'TestX'], ['FAIL: TestX']],
  ['that is written over by one as long', [LONG, LONG, `\r${LONG}${LONG}`, 'y\n'], ['(a line of 80001 characters)']],
  ['with another line end', [LONG, `${LONG}\r`, '\nnext\r\n'], ['(a line of 80000 characters)', 'next']],
  ['of a progress bar, which writes over it', [LONG, '\r', LONG, '\rdone\n'], ['done']],
])('of a line that is too long to be kept no part is shown: one %s', (_, pieces, lines) => {
  const output = noOutput((line) => line)
  const shown = pieces.flatMap((text) => takeLines(output, piece(text)))
  expect([...shown, ...takeRest(output)]).toEqual(lines)
})

test('a secret is hidden wherever it lies in a line, and first: a credential may be a part of it', () => {
  const progress = noProgress((text) => text.replaceAll('hun,ter2', '***'))
  const said = 'hun,ter2 Authorization: hun,ter2'
  const vertex = { digest: 'A', name: 'A', started: '2026-11-21T00:00:00Z' }
  const logs = [4095, 8190, 65_000].map((start) => piece(`${'x'.repeat(start)} ${said}\n`))
  const ended = { ...vertex, completed: '2026-11-21T00:00:02Z', error: said }
  const status = [{ vertexes: [vertex] }, { logs }, { vertexes: [ended] }]
  const events = status.flatMap((each) => hear(progress, { kind: 'status', status: each }))
  events.push(...hear(progress, { kind: 'text', line: said }))
  expect(JSON.stringify(events)).not.toMatch(/hun|ter2/)
  expect(events.filter((event) => 'text' in event).map(({ text }) => text.replace(/^x+ /, ''))).toEqual(
    Array.from({ length: 4 }, () => '*** Authorization: ***'),
  )
})
