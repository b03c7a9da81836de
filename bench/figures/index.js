import { actionOverhead, actionStart } from './action.js'
import { imagesVsBake } from './bake.js'
import { containerdVsDive, containerdVsSave } from './containerd.js'
import { deletionsVsDive } from './deletions.js'
import { goVsGsa, strippedGoVsGsa, unattributedText } from './go.js'
import { helpStart } from './help.js'
import { inspectVsDive, inspectVsSave, knownLayers } from './inspect.js'
import { layoutCores, layoutVsGunzip, layoutVsUnzstd } from './layout.js'
import { peakOfLongStream, peakOfMillionFiles } from './memory.js'
import { jobVsBuildPushAction } from './job.js'
import { mountsVsCacheDance } from './mounts.js'
import { pushAfterVsPush } from './push.js'
import { pullRequestOverhead, recordVsRebuild } from './record.js'
import { restoredVsCold, restoredVsWarm, serviceRestoredVsCold } from './rebuild.js'

/**
 * Figures that are measured together. `measure` gives a result for each of them; it throws `Missing` if a peer is not
 * available, and anything else if a command failed.
 * @typedef {object} Experiment
 * @property {readonly import('../table.js').Figure[]} figures
 * @property {(bench: import('../workplace.js').Workplace) => Promise<readonly import('../table.js').Result[]>} measure
 */

/**
 * Every experiment, in the order of running and printing. A new one is a file beside this and a line here.
 * @type {readonly Experiment[]}
 */
export const EXPERIMENTS = [
  inspectVsSave,
  inspectVsDive,
  containerdVsDive,
  containerdVsSave,
  deletionsVsDive,
  knownLayers,
  layoutVsGunzip,
  layoutVsUnzstd,
  layoutCores,
  peakOfMillionFiles,
  peakOfLongStream,
  goVsGsa,
  strippedGoVsGsa,
  unattributedText,
  mountsVsCacheDance,
  restoredVsWarm,
  restoredVsCold,
  serviceRestoredVsCold,
  jobVsBuildPushAction,
  recordVsRebuild,
  pullRequestOverhead,
  pushAfterVsPush,
  imagesVsBake,
  actionOverhead,
  actionStart,
  helpStart,
]

export const FIGURES = EXPERIMENTS.flatMap(({ figures }) => figures)
