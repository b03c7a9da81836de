import { testsBaseTree } from '../support/base-tree.ts'
import { CONTAINERD, ENGINE_29 } from '../support/engines.ts'

for (const engine of [CONTAINERD, ENGINE_29]) testsBaseTree(engine)
