import {
  BarChartIcon,
  CalendarIcon,
  ClipboardCheckmarkIcon,
  ClockDashedIcon,
  DatabaseIcon,
  FolderIcon,
  HouseIcon,
  LifebuoyIcon,
  PersonGroupIcon,
  PersonIcon,
  TasklistIcon,
  SealCheckmarkIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import { currentPlace, hasRole, type Role, type SignedIn } from '../lib/viewer';
import type app from '../texts/app/sv.json';

/** A place in the main menu. */
export interface MenuItem {
  to: string;
  text: keyof (typeof app)['nav'];
  icon: ComponentType<SVGProps<SVGSVGElement>>;
}

const REVIEWERS: Role[] = [
  'SUPERVISOR',
  'MAIN_SUPERVISOR',
  'SCIENTIFIC_SUPERVISOR',
  'COACH',
  'REVIEWER',
  'STATISTICIAN',
  'REGISTER_HOLDER',
  'HEAD_OF_UNIT',
  'COURSE_LEADER',
  'OFFICE',
];
const CERTIFIERS: Role[] = ['SUPERVISOR', 'MAIN_SUPERVISOR', 'COURSE_LEADER'];
const FOLLOWERS: Role[] = [...REVIEWERS, 'STUDY_DIRECTOR'];
const LEADERS: Role[] = ['OFFICE', 'COURSE_LEADER', 'COACH', 'ADMIN', 'STUDY_DIRECTOR'];

/** What the main menu shows a person: the pages that can hold something for them. The server decides what the pages hold. */
export function menuOf(viewer: SignedIn): MenuItem[] {
  const place = currentPlace(viewer);
  const is = (...roles: Role[]): boolean => hasRole(viewer, ...roles);
  const items: (MenuItem | false | null)[] = [
    { to: '/', text: 'home', icon: HouseIcon },
    place?.project ? { to: `/projects/${place.project.id}`, text: 'project', icon: FolderIcon } : null,
    place && { to: '/goals', text: 'goals', icon: SealCheckmarkIcon },
    is(...REVIEWERS) && { to: '/review', text: 'review', icon: ClipboardCheckmarkIcon },
    is(...FOLLOWERS) && { to: '/trainees', text: 'trainees', icon: PersonGroupIcon },
    is(...CERTIFIERS) && { to: '/certify', text: 'certify', icon: SealCheckmarkIcon },
    is(...LEADERS) && { to: '/cohorts', text: 'cohorts', icon: TasklistIcon },
    (place !== null || is(...FOLLOWERS, ...LEADERS)) && { to: '/seminars', text: 'seminars', icon: CalendarIcon },
    (place !== null || is(...FOLLOWERS)) && { to: '/support', text: 'support', icon: LifebuoyIcon },
    is('OFFICE', 'COACH', 'STUDY_DIRECTOR') && { to: '/evaluation', text: 'evaluation', icon: BarChartIcon },
    is('OFFICE', 'ADMIN') && { to: '/trail', text: 'trail', icon: ClockDashedIcon },
    is('OFFICE', 'ADMIN') && { to: '/people', text: 'people', icon: PersonIcon },
    is('OFFICE', 'ADMIN') && { to: '/reference', text: 'reference', icon: DatabaseIcon },
  ];
  return items.filter((item): item is MenuItem => Boolean(item));
}

/** Pages whose addresses do not begin with that of their place in the menu; of several places, the first that the menu has. */
const PLACES: readonly (readonly [pages: RegExp, places: readonly MenuItem['text'][]])[] = [
  [/^\/(?:measures|cycles|milestones)\//u, ['project', 'trainees']],
  [/^\/projects\//u, ['trainees']],
  [/^\/check-in\//u, ['seminars']],
];

/** The place in the menu to which a page belongs. */
export function placeOf(pathname: string, items: readonly MenuItem[]): MenuItem | undefined {
  const begun = items.find(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)));
  const places = PLACES.find(([pages]) => pages.test(pathname))?.[1] ?? [];
  return begun ?? places.flatMap((text) => items.filter((item) => item.text === text))[0];
}

/** How many items stand at the foot of a phone's window; the rest open under “More”. */
export const TABS = 4;
