import { CLASSIC, CONTAINERD } from '../support/engines.ts'
import { describeLoadedImages } from '../support/loaded-images.ts'

describeLoadedImages(CONTAINERD, CLASSIC)
