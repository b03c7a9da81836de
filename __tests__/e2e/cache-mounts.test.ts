import { afterAll, beforeAll, test } from '@jest/globals'
import { expectCarried } from '../support/carried-service.ts'
import { driversOn, ENGINE_DRIVERS } from '../support/mount-drivers.ts'
import { HELLO } from '../support/mount-service.ts'
import { ownBuilder, removeAll, type OwnBuilder } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()
const made: OwnBuilder[] = []
beforeAll(() => {
  made.push(ownBuilder())
  made.push(ownBuilder())
})
afterAll(() => removeAll(made))

// With several nodes, and with a larger program: __tests__/matrix/cache-mounts.test.ts
test.each([...ENGINE_DRIVERS, ...driversOn(() => [made[0]!, made[1]!])])(
  '$name: a builder that never saw the mounts downloads nothing and compiles what changed, as one that has them does',
  (driver) => expectCarried(driver, HELLO, folder),
)
