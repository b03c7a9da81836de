import { ENGINE_29 } from '../support/engines.ts'
import { describePushedImages } from '../support/pushed-images.ts'

describePushedImages(ENGINE_29)
