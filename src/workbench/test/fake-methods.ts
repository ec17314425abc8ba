import type { MethodDescriptor } from '../../shared/method-descriptor.ts'

const fake: MethodDescriptor = {
  id: 'fake',
  title: 'Fake',
  summary: 'Trains nothing.',
  paper: 'none',
  params: {
    mode: {
      kind: 'choice',
      label: 'Mode',
      section: 'method',
      default: 'complete',
      options: ['complete', 'crash', 'killed', 'hang', 'refuse'].map((value) => ({ value, label: value })),
      help: 'How the run ends.',
    },
    difficulty: {
      kind: 'number',
      label: 'Difficulty',
      section: 'optimization',
      default: 1,
      min: 0,
      max: 100,
      help: 'Factor of the errors.',
    },
    steps: {
      kind: 'integer',
      label: 'Steps',
      section: 'optimization',
      default: 12,
      min: 1,
      max: 1_000_000,
      help: 'Steps.',
    },
  },
  scalars: [{ name: 'loss', label: 'Loss' }],
  views: [],
  presets: [{ id: 'example', title: 'Example', description: 'Ends soon.', params: { steps: 3 } }],
}

/** Methods for tests of the workbench; `vat` and `supervised` are what the example starts. */
export const fakeMethods: readonly MethodDescriptor[] = [fake, { ...fake, id: 'vat' }, { ...fake, id: 'supervised' }]
