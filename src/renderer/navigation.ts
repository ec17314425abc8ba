import {
  ArrowLeftRight,
  Database,
  ListOrdered,
  PenLine,
  Plus,
  Sigma,
  Stethoscope,
  Table2,
  Trash2,
  type LucideIcon,
} from '@lucide/vue'

/** The pages of the side bar and the palette, in their order. */
export const pages: readonly { name: string; title: string; icon: LucideIcon }[] = [
  { name: 'runs', title: 'Runs', icon: Table2 },
  { name: 'new', title: 'New run', icon: Plus },
  { name: 'compare', title: 'Compare', icon: ArrowLeftRight },
  { name: 'studies', title: 'Studies', icon: Sigma },
  { name: 'try', title: 'Try it', icon: PenLine },
  { name: 'queue', title: 'Queue', icon: ListOrdered },
  { name: 'datasets', title: 'Datasets', icon: Database },
  { name: 'doctor', title: 'Doctor', icon: Stethoscope },
  { name: 'trash', title: 'Trash', icon: Trash2 },
]
