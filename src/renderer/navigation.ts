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
import { message } from './i18n/translate.ts'

/** The pages of the side bar and the palette, in their order. */
export const pages: readonly { name: string; title: string; icon: LucideIcon }[] = [
  { name: 'runs', title: message('Runs'), icon: Table2 },
  { name: 'new', title: message('New run'), icon: Plus },
  { name: 'compare', title: message('Compare'), icon: ArrowLeftRight },
  { name: 'studies', title: message('Studies'), icon: Sigma },
  { name: 'try', title: message('Try it'), icon: PenLine },
  { name: 'queue', title: message('Queue'), icon: ListOrdered },
  { name: 'datasets', title: message('Datasets'), icon: Database },
  { name: 'doctor', title: message('Doctor'), icon: Stethoscope },
  { name: 'trash', title: message('Trash'), icon: Trash2 },
]
