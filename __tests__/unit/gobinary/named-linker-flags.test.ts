import { expect, test } from '@jest/globals'
import { namedLinkerFlags } from '../../../src/gobinary/named-linker-flags.ts'

test.each([
  ['', ''],
  ['-s -w', '-s -w'],
  ['-X main.version=1.2', '-X main.version=…'],
  ['-X=main.version=1.2 -w', '-X=main.version=… -w'],
  ["-X 'main.date=1 May' -X main.commit=abc", '-X main.date=… -X main.commit=…'],
  ['-X "main.dsn=a b=c"', '-X main.dsn=…'],
  ['-X main.empty=', '-X main.empty=…'],
  ['-linkmode=external -extldflags "-static -L/home/me"', '-linkmode=external -extldflags …'],
  ["-extldflags '-static' -s", '-extldflags … -s'],
  ['-extld=/home/me/gcc', '-extld=…'],
  ['-buildid=secret', '-buildid=…'],
  ['-B 0xabc -w', '-B … -w'],
  ['-X', '-X'],
  ['-X secret', '-X …'],
  ['-X=secret', '-X=…'],
  ['-pluginpath /home/me/x', '-pluginpath …'],
  ['-cpuprofile /home/me/p -s', '-cpuprofile … -s'],
  ['-debugtramp 2 -newflag', '-debugtramp … -newflag'],
  ['-newflag "-L/home/me"', '-newflag …'],
  ['--extldflags "-L/home/me" --s', '-extldflags … -s'],
  ['--X main.a=1 --X=main.b=2', '-X main.a=… -X=main.b=…'],
  ['--linkmode=external --extld=/home/me/gcc', '-linkmode=external -extld=…'],
  ['/home/me/x', '…'],
  [`-X main.a=${'x'.repeat(1000)}`, '-X main.a=…'],
  [Array.from({ length: 40 }, (_, index) => `-X main.a${index}=1`).join(' '), ''],
])('%s: %s', (value, shown) => {
  expect(namedLinkerFlags(value)).toBe(shown)
})
