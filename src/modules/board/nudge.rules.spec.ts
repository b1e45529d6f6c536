import { describe, expect, it } from '@jest/globals';
import { Role } from '../../platform/access/roles.js';
import type { Relation } from '../enrolments/index.js';
import { BoardFlagKind, type FoundFlag } from './board.rules.js';
import { mayNudge } from './nudge.policy.js';
import { nudgeReasons, nudgeText, says } from './nudge.rules.js';

const FLAGS: FoundFlag[] = [
  { kind: BoardFlagKind.OVERDUE, count: 2, days: 23 },
  { kind: BoardFlagKind.WAITING, days: 12 },
  { kind: BoardFlagKind.SILENT, days: 41 },
];

describe('a reminder', () => {
  it('greets, says the words of the sender, and gives the reasons that the trainee can do something about', () => {
    const reasons = nudgeReasons(FLAGS, 'sv');
    expect(reasons).toEqual(['2 milstolpar försenade, den äldsta 23 dagar', 'Vi har inte sett något från dig på 41 dagar']);
    expect(nudgeText({ givenName: 'Anna', language: 'sv' }, reasons, 'Ring mig.')).toBe(
      'Hej Anna!\n\nRing mig.\n\n• 2 milstolpar försenade, den äldsta 23 dagar\n• Vi har inte sett något från dig på 41 dagar',
    );
  });

  it('names the milestones that it is about', () => {
    const named = { [BoardFlagKind.OVERDUE]: ['Förmätning', 'Mål och mått'] };
    expect(nudgeReasons(FLAGS, 'sv', named)[0]).toBe('2 milstolpar försenade, den äldsta 23 dagar: Förmätning, Mål och mått');
  });

  it('is written in the language of the trainee', () => {
    expect(nudgeText({ givenName: 'Kari', language: 'nb' }, nudgeReasons(FLAGS, 'nb'), null)).toBe(
      'Hei Kari!\n\n• 2 milepæler forsinket, den eldste 23 dager\n• Vi har ikke sett noe fra deg på 41 dager',
    );
  });

  it('is known again by the words of the sender', () => {
    const to = { givenName: 'Anna', language: 'sv' } as const;
    const reasons = nudgeReasons(FLAGS, 'sv');
    for (const message of ['Ring mig.', 'Ett\n\ntvå', '• punkt', null, ''])
      for (const given of message ? [reasons, []] : [reasons]) {
        const text = nudgeText(to, given, message) ?? '';
        expect(says(text, message)).toBe(true);
        for (const other of ['mig.', 'Ring', 'två', 'x']) expect(says(text, other)).toBe(false);
      }
  });

  it('needs a reason or words', () => {
    expect(nudgeText({ givenName: 'Anna', language: 'en' }, [], 'Call me.')).toBe('Hello Anna,\n\nCall me.');
    for (const message of [null, undefined, '']) expect(nudgeText({ givenName: 'Anna', language: 'sv' }, [], message)).toBeNull();
  });

  it('keeps a name that looks like a placeholder as it is', () => {
    expect(nudgeText({ givenName: '{{name}} $t(board.SILENT)', language: 'sv' }, [], 'x')).toBe('Hej {{name}} $t(board.SILENT)!\n\nx');
  });
});

describe('who reminds', () => {
  it.each<Relation>(['TRAINEE', ...Object.values(Role)])('%s', (relation) => {
    expect(mayNudge(new Set([relation]))).toBe(relation === Role.OFFICE || relation === Role.COACH);
  });

  it('nobody reminds themselves', () => {
    expect(mayNudge(new Set<Relation>([Role.COACH, 'TRAINEE']))).toBe(false);
  });
});
