import {
  ArrowLeftRight,
  BellOff,
  Calendar,
  Check,
  ChevronDown,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  CircleSlash,
  ClipboardCheck,
  Clock,
  Database,
  DoorOpen,
  Ellipsis,
  ExternalLink,
  Flag,
  Hourglass,
  Info,
  Link2,
  ListChecks,
  type LucideIcon,
  Mail,
  Mailbox,
  MessageCircle,
  MessageSquare,
  Newspaper,
  PanelRight,
  Pause,
  Phone,
  Play,
  Plus,
  RotateCw,
  Search,
  Settings,
  SkipForward,
  Snowflake,
  StickyNote,
  TriangleAlert,
  Undo2,
  User,
  UserPlus,
  Users,
  Video,
  X,
} from 'lucide-preact';
import type { JSX } from 'preact';
import type { Channel } from '../../lib/touches/channel.ts';

const icons = {
  'add-person': UserPlus,
  alert: CircleAlert,
  'bell-off': BellOff,
  calendar: Calendar,
  check: Check,
  clock: Clock,
  close: X,
  cold: Snowflake,
  database: Database,
  decision: ListChecks,
  done: CircleCheck,
  down: ChevronDown,
  finished: Flag,
  forward: ChevronRight,
  held: Hourglass,
  info: Info,
  link: Link2,
  more: Ellipsis,
  'move-side': ArrowLeftRight,
  none: CircleSlash,
  note: StickyNote,
  open: ExternalLink,
  panel: PanelRight,
  pause: Pause,
  people: Users,
  person: User,
  plus: Plus,
  resume: Play,
  retry: RotateCw,
  search: Search,
  settings: Settings,
  skip: SkipForward,
  undo: Undo2,
  warning: TriangleAlert,
} satisfies Record<string, LucideIcon>;

const channelIcons: Record<Channel, LucideIcon> = {
  call: Phone,
  email: Mail,
  sms: MessageSquare,
  whatsapp: MessageCircle,
  social: Users,
  video: Video,
  mail: Mailbox,
  'door-knock': DoorOpen,
  'door-drop': Newspaper,
  meeting: Calendar,
  task: ClipboardCheck,
};

export type IconName = keyof typeof icons;

/** Decoration beside words: hidden from screen readers. A thing that is only an icon gets its name from its button. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }): JSX.Element {
  const Drawn = icons[name];
  return <Drawn size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}

/** The sign of a channel, beside its name in words. */
export function ChannelIcon({ channel, size = 16 }: { channel: Channel; size?: number }): JSX.Element {
  const Drawn = channelIcons[channel];
  return <Drawn size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
