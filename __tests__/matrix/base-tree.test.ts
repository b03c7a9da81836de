import { testsBaseTree } from '../support/base-tree.ts'
import { CONTAINERD } from '../support/engines.ts'

testsBaseTree(CONTAINERD)
