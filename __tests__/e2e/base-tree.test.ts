import { testsBaseTree } from '../support/base-tree.ts'
import { CLASSIC, CONTAINERD } from '../support/engines.ts'

// All cases on the containerd store: __tests__/matrix/base-tree.test.ts
testsBaseTree(CLASSIC, [CONTAINERD])
