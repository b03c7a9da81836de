// For what builds images, also on a slow machine that does something else at the same time.
import { jest } from '@jest/globals'

jest.setTimeout(600_000)
