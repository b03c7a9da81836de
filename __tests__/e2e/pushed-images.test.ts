import { CONTAINERD } from '../support/engines.ts'
import { describePushedImages } from '../support/pushed-images.ts'

// On an Engine 29: __tests__/matrix/pushed-images.test.ts
describePushedImages(CONTAINERD)
