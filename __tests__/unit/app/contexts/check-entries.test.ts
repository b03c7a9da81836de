import { expect, test } from '@jest/globals'
import { checkImages } from '../../../../src/app/contexts/check-paths.ts'
import { messageFor } from '../../../../src/errors/errors.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { configFile } from '../../../support/config.ts'
import { fakePorts } from '../../../support/ports.ts'

test.each<[string, readonly string[], string]>([
  // the entry of an image, what is given beside it, what the error begins with
  [
    '{ context: no }',
    [],
    'The image "api" of the configuration file is built from /repo/no, which does not exist. Correct',
  ],
  [
    '{ context: svc/a }',
    [],
    'The image "api" of the configuration file is built from /repo/svc/a, which is a file, not',
  ],
  [
    '{ context: svc }',
    [],
    'The image "api" of the configuration file is built from /repo/svc/Dockerfile, which does not',
  ],
  [
    '{ file: svc }',
    [],
    'The image "api" of the configuration file is built from /repo/svc, which is a folder, not a Dock',
  ],
  [
    '{ budget: 1MB }',
    [],
    'The image "api" of the configuration file is built from /repo/Dockerfile, which does not exist',
  ],
  ['{ context: svc }', ['--name', 'api', '--context', 'no'], 'The build context "no" does not exist'],
])('the error for a path says where it is to be corrected: %s %j', async (entry, argv, expected) => {
  const { ports } = fakePorts({ files: { '/repo/svc/a': '' } })
  const command = fromArgv(['run', ...argv], '/repo', configFile(`images: { api: ${entry} }`))
  if (command.kind !== 'run') throw new Error('not a run')
  expect(messageFor(await errorOf(checkImages(ports, command.inputs)), 'command line')).toMatch(expected)
})
