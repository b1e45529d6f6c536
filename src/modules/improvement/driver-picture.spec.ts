import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../platform/i18n/i18n.js';
import { CycleDecision, CycleState } from './cycle.entities.js';
import { driverPicture, type FollowedDriver } from './driver-picture.js';
import { DriverKind } from './driver.entities.js';

const cycle = (number: number, state: CycleState, decision: CycleDecision | null = null): FollowedDriver['cycles'][number] => ({
  number,
  title: `Försök ${number}`,
  state,
  decision,
});
const box = (id: string, kind: DriverKind, parentId: string | null, given: Partial<FollowedDriver> = {}): FollowedDriver => ({
  ...{ id, kind, parentId, position: 1, text: id, cycles: [], measures: [] },
  ...given,
});
const PROJECT = { title: 'Snabbare', aim: 'Från 52 till 40 minuter.' };
const NODES = [
  box('Tiden', DriverKind.PRIMARY, null, { measures: [{ name: 'Mediantid till nål' }] }),
  box('Larmet', DriverKind.CHANGE_IDEA, 'Tiden', {
    cycles: [
      cycle(1, CycleState.CLOSED, CycleDecision.ADAPT),
      cycle(2, CycleState.CLOSED, CycleDecision.ADOPT),
      cycle(4, CycleState.STUDYING, CycleDecision.ABANDON),
    ],
    measures: [{ name: 'Andel larm' }],
  }),
];

describe('a driver diagram in picture and words', () => {
  it.each<[Language, string[], string[]]>([
    [
      'sv',
      ['PDSA 1 avslutad: anpassas', 'PDSA 2 avslutad: införs', 'PDSA 4 studeras', 'Mått: Andel larm'],
      [
        'Mål: Från 52 till 40 minuter.',
        '1 Primär påverkansfaktor: Tiden',
        '– Mått: Mediantid till nål',
        '1.1 Förändringsidé: Larmet',
        '– PDSA 1: Försök 1 (avslutad: anpassas)',
        '– PDSA 2: Försök 2 (avslutad: införs)',
        '– PDSA 4: Försök 4 (studeras)',
        '– Mått: Andel larm',
      ],
    ],
    [
      'en',
      ['PDSA 1 closed: adapted', 'PDSA 2 closed: adopted', 'PDSA 4 being studied', 'Measure: Andel larm'],
      [
        'Aim: Från 52 till 40 minuter.',
        '1 Primary driver: Tiden',
        '– Measure: Mediantid till nål',
        '1.1 Change idea: Larmet',
        '– PDSA 1: Försök 1 (closed: adapted)',
        '– PDSA 2: Försök 2 (closed: adopted)',
        '– PDSA 4: Försök 4 (being studied)',
        '– Measure: Andel larm',
      ],
    ],
    [
      'nb',
      ['PDSA 1 avsluttet: tilpasses', 'PDSA 2 avsluttet: innføres', 'PDSA 4 studeres', 'Måling: Andel larm'],
      [
        'Mål: Från 52 till 40 minuter.',
        '1 Primær driver: Tiden',
        '– Måling: Mediantid till nål',
        '1.1 Endringsidé: Larmet',
        '– PDSA 1: Försök 1 (avsluttet: tilpasses)',
        '– PDSA 2: Försök 2 (avsluttet: innføres)',
        '– PDSA 4: Försök 4 (studeres)',
        '– Måling: Andel larm',
      ],
    ],
  ])('names in %s the cycles of an idea, how they ended, and the measures of every box', (language, notes, words) => {
    const { boxes, description } = driverPicture(language, PROJECT, NODES, 1600);
    expect(boxes.map((one) => one.notes)).toEqual([[], [notes.at(-1)?.replace('Andel larm', 'Mediantid till nål')], notes]);
    expect(description.split('\n')).toEqual(words);
  });

  it('draws the latest cycles of an idea that was tested often, and names all of them in words', () => {
    const cycles = Array.from({ length: 8 }, (_, i) => cycle(i + 1, CycleState.CLOSED, CycleDecision.ADAPT));
    const idea = box('Larmet', DriverKind.CHANGE_IDEA, 'Tiden', { cycles });
    const { boxes, description } = driverPicture('sv', PROJECT, [NODES[0]!, idea], 1600);
    expect(boxes[2]?.notes).toEqual(['3 tidigare PDSA-cykler', ...[4, 5, 6, 7, 8].map((n) => `PDSA ${n} avslutad: anpassas`)]);
    expect(description.match(/– PDSA/gu)).toHaveLength(8);
  });
});
