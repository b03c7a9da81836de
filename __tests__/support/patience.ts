// For tests that build images, also on a slow and busy machine.
import { jest } from '@jest/globals'

jest.setTimeout(600_000)
