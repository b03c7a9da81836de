import { expect, test } from '@jest/globals'
import { commandLine } from '../../../src/units/command-line.ts'

test.each<[readonly string[], string]>([
  [['docker', 'buildx', 'build', '--file', 'app/Dockerfile', '.'], 'docker buildx build --file app/Dockerfile .'],
  [['--build-arg', 'MOTTO=it is', ''], "--build-arg 'MOTTO=it is' ''"],
  [['--label', "it's"], String.raw`--label 'it'\''s'`],
  [['a*'], "'a*'"],
  [['$(id)', '`id`', 'a;b', '~'], "'$(id)' '`id`' 'a;b' '~'"],
  [['--secret', 'id=token,src=/tmp/s/secret-0'], '--secret id=token,src=/tmp/s/secret-0'],
  [['https://me:pw@example.com/shop.git#main'], "'https://***@example.com/shop.git#main'"],
  [['--cache-to', 'type=gha,ghtoken=ghs_1,mode=max'], "--cache-to 'type=gha,ghtoken=***,mode=max'"],
  [['type=s3,secret_access_key=a/b+c,session_token=x'], "'type=s3,secret_access_key=***,session_token=***'"],
  [['type=s3,"secret_access_key=a b"'], `'type=s3,"secret_access_key=***"'`],
])('%j: %s', (words, line) => {
  expect(commandLine(words)).toBe(line)
})
