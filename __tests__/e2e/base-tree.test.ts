import { testsBaseTree } from '../support/base-tree.ts'
import { CLASSIC, CONTAINERD } from '../support/engines.ts'

// The other cases, and all of them on the other engines: __tests__/matrix/base-tree.test.ts
testsBaseTree(CLASSIC, [CONTAINERD])
