import { expect, test } from '@jest/globals'
import { makeColumns } from '../../../src/image/columns.ts'
import { entryView } from '../../../src/image/entry-view.ts'

test('the last part of a path is looked for in the path, and not in all the names before it', () => {
  const names = Array.from({ length: 500 }, (_, index) => `name${index}`)
  const columns = makeColumns(names.length)
  let end = 0
  for (const [index, name] of names.entries()) {
    columns.pathStart[index] = end
    columns.pathLength[index] = name.length
    end += name.length
  }
  let looked = 0
  const block = new Proxy(Buffer.from(names.join('')), {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looked += 1
      if (key === 'lastIndexOf') throw new Error('it looks through all of the block')
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const entries = entryView({
    chunks: [columns],
    length: names.length,
    names: [block],
    links: new Map(),
  })
  expect(names.map((_, position) => entries.name(position))).toEqual(names)
  expect(looked).toBe(end)
})
