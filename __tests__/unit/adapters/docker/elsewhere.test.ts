import { expect, test } from '@jest/globals'
import { isElsewhere } from '../../../../src/adapters/docker/elsewhere.ts'

test.each<[boolean, string, readonly string[]]>([
  [true, 'kubernetes', ['kubernetes:///buildkit?deployment=&kubeconfig=']],
  [true, 'cloud', []],
  [true, 'remote', ['tcp://10.0.0.7:1234']],
  [true, 'remote', ['tcp://build.example:1234', 'tcp://[fd00::2]:1234']],
  [true, 'docker-container', ['ssh://ci@build.example']],
  [true, 'remote', ['tcp://localhost.example:1234']],
  [true, 'remote', ['tcp://127.example:1234']],
  [false, 'remote', ['tcp://10.0.0.7:1234', 'tcp://127.0.0.1:1234']],
  [false, 'remote', ['tcp://127.0.0.1:1234']],
  [false, 'remote', ['tcp://127.8.9.1:1234']],
  [false, 'remote', ['tcp://LOCALHOST:1234']],
  [false, 'remote', ['tcp://me@localhost']],
  [false, 'remote', ['tcp://buildkitd.localhost:1234']],
  [false, 'remote', ['tcp://[::1]:1234']],
  [false, 'remote', ['tcp://0.0.0.0:1234']],
  [false, 'remote', ['tcp://[::]:1234']],
  [false, 'remote', ['unix:///run/buildkit/buildkitd.sock']],
  [false, 'remote', ['docker-container://buildkitd']],
  [false, 'docker-container', ['default']],
  [false, 'docker', ['default']],
  [false, 'remote', ['']],
  [false, 'remote', []],
])('%p: %s %j', (is, driver, endpoints) => {
  expect(isElsewhere(driver, endpoints)).toBe(is)
})
