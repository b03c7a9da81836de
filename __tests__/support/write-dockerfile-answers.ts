// usage: node __tests__/support/write-dockerfile-answers.ts   (Node 24; `scripts/engine up` first, for its Go)
//   asks BuildKit again about every specimen, and writes down its answers
import { writeFileSync } from 'node:fs'
import { ANSWERS_FILE } from './dockerfile-answers.ts'
import { askBuildKit } from './dockerfile-oracle.ts'

const young = askBuildKit('0.26.3')
const old = Object.entries(askBuildKit('0.13.2'))
const others = old.filter(([name, answer]) => JSON.stringify(answer) !== JSON.stringify(young[name]))
const lines = (answers: readonly (readonly [string, unknown])[]) =>
  answers.map(([name, answer]) => `${JSON.stringify(name)}: ${JSON.stringify(answer)}`).join(',\n')
writeFileSync(ANSWERS_FILE, `{"0.26.3": {\n${lines(Object.entries(young))}\n},\n"0.13.2": {\n${lines(others)}\n}}\n`)
