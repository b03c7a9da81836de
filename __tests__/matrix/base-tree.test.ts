import { testsBaseTreeVariants } from '../support/base-tree-variants.ts'
import { testsBaseTree } from '../support/base-tree.ts'
import { CLASSIC, CONTAINERD, ENGINE_29 } from '../support/engines.ts'

for (const engine of [CONTAINERD, ENGINE_29]) testsBaseTree(engine)
for (const engine of [CLASSIC, CONTAINERD, ENGINE_29]) testsBaseTreeVariants(engine)
