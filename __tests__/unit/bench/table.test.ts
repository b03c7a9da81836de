import { expect, test } from '@jest/globals'
import { FIGURES } from '../../../bench/figures/index.js'
import { short, table, values } from '../../../bench/table.js'

const TIME = { name: 'a_vs_b_time', unit: 'ratio', max: 1.1 } as const
const PEAK = { name: 'peak_mb', unit: 'MB', max: 150 } as const
const START = { name: 'start_s', unit: 's', max: 0.15 } as const
const SHARE = { name: 'share_percent', unit: 'percent', max: 0.1 } as const

test('the names that others read the figures by', () => {
  expect(FIGURES.map(({ name }) => name)).toEqual([
    'inspect_vs_save',
    'inspect_vs_dive',
    'inspect_containerd_vs_dive',
    'inspect_containerd_vs_save',
    'deletions_vs_dive',
    'known_layers_vs_save',
    'layout_gzip_vs_gunzip',
    'layout_zstd_vs_unzstd',
    'layout_cores',
    'peak_mb_1m_files',
    'peak_mb_10gb',
    'go_vs_gsa_time',
    'go_vs_gsa_memory',
    'go_stripped_vs_gsa_time',
    'go_stripped_vs_gsa_memory',
    'text_unattributed_percent',
    'mounts_save_vs_cache_dance',
    'mounts_restore_vs_cache_dance',
    'rebuild_restored_vs_warm',
    'rebuild_restored_vs_cold',
    'rebuild_restored_vs_cold_service',
    'job_vs_bpa_cache_dance',
    'pr_with_record_vs_rebuild',
    'pr_overhead',
    'push_after_vs_push',
    'images_60_vs_bake',
    'images_60_peak_mb',
    'action_overhead_s',
    'action_start_s',
    'help_start_s',
  ])
})

test('a table with what was met, what was not, and what is missing', () => {
  const text = table([
    { figure: TIME, value: 1.25, range: { min: 1.2, max: 1.31 }, ours: '5 s', peer: '4 s', peak: '90 MB, 30 MB' },
    { figure: PEAK, value: 107.4, ours: '12 s', peak: '107 MB', note: 'flat' },
    { figure: START, value: 0.0932, range: { min: 0.09, max: 0.16 }, ours: '0.0932 s' },
    { figure: SHARE, value: null, note: 'go is missing' },
  ])
  expect(text).toBe(
    `figure         ours      peer  value                 target    met  peak memory
-------------  --------  ----  --------------------  --------  ---  ------------
a_vs_b_time    5 s       4 s   1.25 (1.2–1.31)       ≤ 1.1     NO   90 MB, 30 MB
peak_mb        12 s            107 MB                ≤ 150 MB  yes  107 MB
start_s        0.0932 s        0.0932 s (0.09–0.16)  ≤ 0.15 s  yes
share_percent                  not measured          ≤ 0.1 %   ?

peak_mb: flat
share_percent: go is missing
`,
  )
})

test('a figure on its target is within it', () => {
  expect(table([{ figure: TIME, value: 1.1 }])).toMatch(/≤ 1\.1\s+yes$/m)
})

test('what is written as JSON has every figure, null where there is no number', () => {
  const results = [
    { figure: PEAK, value: 107.4 },
    { figure: SHARE, value: null },
  ]
  expect(values([TIME, PEAK, SHARE], results)).toEqual({ a_vs_b_time: null, peak_mb: 107.4, share_percent: null })
})

test.each([
  [0, '0'],
  [0.01234, '0.0123'],
  [1.005, '1'],
  [12.34, '12.3'],
  [107.4, '107'],
  [1234.5, '1235'],
])('%d in short is %s', (value, expected) => {
  expect(short(value)).toBe(expected)
})
