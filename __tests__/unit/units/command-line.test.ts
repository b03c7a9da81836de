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
  [['type=s3,"secret_access_key=ab,cd",mode=max'], `'type=s3,"secret_access_key=***",mode=max'`],
  [['type=s3,"session_token=a""b,c""",mode=max'], `'type=s3,"session_token=***",mode=max'`],
  [['type=s3,"secret_access_key=ab,cd'], `'type=s3,"secret_access_key=***'`],
  [['type=s3,secret_access_key=a"b,mode=max'], "'type=s3,secret_access_key=***,mode=max'"],
  [['"Token=ab,cd","ref=a,b"'], `'"Token=***","ref=a,b"'`],
  [['type=gha,Token=x,mode=max'], "'type=gha,Token=***,mode=max'"],
  [['"token=",mode=max'], `'"token=***",mode=max'`],
])('%j: %s', (words, line) => {
  expect(commandLine(words)).toBe(line)
})
