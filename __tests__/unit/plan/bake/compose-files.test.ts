import { expect, test } from '@jest/globals'
import { composeFiles, type ComposeFiles } from '../../../../src/plan/bake/compose-files.ts'

const NONE: ComposeFiles = { files: [], variables: [] }

test.each<[string, Partial<ComposeFiles>]>([
  ['', {}],
  ['services: { api: { build: . } }', {}],
  ['services: { api: { extends: { service: base } } }', {}], // in the same file
  ['services: { api: { extends: base } }', {}],
  ['services: { api: { extends: { file: base.yaml, service: base } } }', { files: ['base.yaml'] }],
  ['x: &x { extends: { file: b.yaml } }\nservices: { api: { <<: *x } }', { files: ['b.yaml'] }],
  ['services: { api: {} }\n---\nservices: { web: { extends: { file: w.yaml } } }', { files: ['w.yaml'] }],
  ['include: [db/compose.yaml]', { files: ['db/compose.yaml'] }],
  ['include: [{ path: a.yaml, env_file: a.env }]', { files: ['a.yaml'], variables: ['a.env'] }],
  ['include: [{ path: [a.yaml, b.yaml], env_file: [c, d] }]', { files: ['a.yaml', 'b.yaml'], variables: ['c', 'd'] }],
  ['services: { api: { ports: !reset [] } }', {}],
  ['include: ["$DB/c.yaml"]', { files: ['$DB/c.yaml'], unknown: '$DB/c.yaml, which only the build finds' }],
  [
    'include: ["oci://r.example/c"]',
    { files: ['oci://r.example/c'], unknown: 'oci://r.example/c, which only the build finds' },
  ],
  [
    'include: [{ path: a.yaml, env_file: "${E}" }]',
    { files: ['a.yaml'], variables: ['${E}'], unknown: '${E}, which only the build finds' },
  ],
  ['services: [', { unknown: 'what cannot be read' }],
])('%j', (text, expected) => {
  expect(composeFiles(text)).toEqual({ ...NONE, ...expected })
})
