import { counted } from '../units/counted.ts'
import type { Form } from './form.ts'
import { type ImageReport, onPlatform } from './image-report.ts'

/**
 * The most layers that engines run an image of: 127, since all are arguments of one overlay mount. moby's classic store
 * takes 125, as a container needs two more (moby/moby, layer/layer_store.go, `maxLayerDepth`; containers/storage#489).
 */
const MOST_LAYERS = 127
const OF_CLASSIC_STORE = 125

/** With more, an image is near that limit. */
const NEAR = 120

export const isNearLayerLimit = ({ record }: ImageReport): boolean => record.metrics.layers > NEAR

/** Says that an image has, or nearly has, more layers than engines run, whether or not a rule is about that. */
export function layerSentence(image: ImageReport, form: Form): string {
  const has = `the image has ${counted(image.record.metrics.layers, 'layer')}${onPlatform(image, form)}`
  const limit = `many engines run none with more than ${MOST_LAYERS}, Docker's classic image store none with more than ${OF_CLASSIC_STORE}`
  return `${has}, and ${limit}: join RUN and COPY instructions of the last stage.`
}
