import type { BuildRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { formatSeconds } from '../units/duration.ts'
import { counted } from '../units/counted.ts'
import type { MountsEffect } from '../mounts/effect.ts'

/** How long the steps with cache mounts took, also with empty mounts if known, and what carrying the mounts cost. */
export function effectSentences({ vertices }: BuildRecord, effect: MountsEffect): readonly string[] {
  const steps = vertices.filter(({ cacheMounts }) => cacheMounts)
  const cached = steps.filter((step) => step.cached).length
  const loss = lossSentence(effect, steps.length, cached)
  const sentences = [stepSentence(effect, steps.length, cached), costSentence(effect), ...loss]
  return [...sentences, storeSentence(effect)].filter(Boolean)
}

function storeSentence({ storeBytes }: MountsEffect): string {
  return storeBytes === null || storeBytes === 0
    ? ''
    : `All stored cache mounts take ${formatBytes(storeBytes)}, compressed.`
}

function stepSentence(effect: MountsEffect, steps: number, cached: number): string {
  if (steps === 0) return ''
  const { stepSeconds, coldSeconds } = effect
  const all = steps === 1 ? ', cached' : ', all of them cached'
  const ofThem = cached === 0 ? '' : cached === steps ? all : `, ${cached} of them cached`
  const took = `${counted(steps, 'step')} with cache mounts took ${formatSeconds(stepSeconds)}${ofThem}`
  if (coldSeconds === null) return `${took}.`
  const empty = effect.mounts.every(({ found }) => found === 'miss') && cached === 0 && coldSeconds === stepSeconds
  return empty ? `${took}, as the mounts were empty.` : `${took}; with empty mounts: ${formatSeconds(coldSeconds)}.`
}

function costSentence({ restoreSeconds, saveSeconds }: MountsEffect): string {
  const parts = [
    ...(restoreSeconds > 0 ? [`restoring took ${formatSeconds(restoreSeconds)}`] : []),
    ...(saveSeconds > 0 ? [`saving took ${formatSeconds(saveSeconds)}`] : []),
  ].join(', ')
  return parts === '' ? '' : `${parts[0]!.toUpperCase()}${parts.slice(1)}.`
}

/**
 * Says if carrying the mounts cost more than it gained. Partly cached steps cannot be compared with cold ones, because
 * the layer cache gained time, too. If all steps were cached, the mounts gained nothing.
 */
function lossSentence(effect: MountsEffect, steps: number, cached: number): readonly string[] {
  const { mounts, coldSeconds, stepSeconds, restoreSeconds, saveSeconds } = effect
  const carried = mounts.some(({ found }) => found === 'hit' || found === 'partial')
  const cost = restoreSeconds + saveSeconds
  if (!carried || cost === 0) return []
  if (steps > 0 && cached === steps) {
    return [
      `That is ${formatSeconds(cost)} without gain: the layer cache had ${steps === 1 ? 'that step' : 'all of these steps'}. If most builds are like this, ` +
        'use "cache-mounts: off".',
    ]
  }
  if (cached > 0 || coldSeconds === null) return []
  const gain = Math.max(0, coldSeconds - stepSeconds)
  if (cost <= gain) return []
  return [
    `That is ${formatSeconds(cost)} for ${formatSeconds(gain)} gained in the steps: "cache-mounts: off" is faster here.`,
  ]
}
