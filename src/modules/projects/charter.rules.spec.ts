import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Track } from '../regulations/index.js';
import { asksSeveralQuestions, charterGaps, type CharterFacts } from './charter.rules.js';
import { InvolvementLevel, QuestionKind } from './project.entities.js';
import { CHARTER_GAP_WORDS } from './project.words.js';

const improvement: CharterFacts = {
  track: Track.IMPROVEMENT,
  project: {
    title: 'Kortare väntan på höftkirurgi',
    problem: 'Patienter väntar mer än ett dygn.',
    aim: 'Nio av tio opereras inom 24 timmar.',
    aimSpecific: 'Höftfraktur på akuten i Gävle.',
    aimMeasurable: 'Timmar från ankomst till operation.',
    aimAccepted: 'Klinikens ledning står bakom.',
    aimRealistic: 'Ett extra operationspass finns.',
    aimDueOn: '2027-05-31',
    questionKind: null,
    question: null,
    involvementLevel: InvolvementLevel.CONSULTED,
    involvementHow: 'Patientföreningen läser informationen.',
    patientsInformedOn: '2026-11-01',
  },
  registers: 1,
  members: [{ ownPart: 'Mäter ledtider varje vecka.' }],
  ethicsRecorded: false,
};
const research: CharterFacts = {
  ...improvement,
  track: Track.RESEARCH,
  project: {
    ...improvement.project,
    aim: null,
    aimSpecific: null,
    aimMeasurable: null,
    aimAccepted: null,
    aimRealistic: null,
    aimDueOn: null,
    questionKind: QuestionKind.HOW,
    question: 'Hur påverkar väntetid överlevnaden efter höftfraktur?',
  },
  members: [],
  ethicsRecorded: true,
};
const keys = (facts: CharterFacts): string[] => charterGaps(facts).map((gap) => gap.key);
const without = (facts: CharterFacts, project: Partial<CharterFacts['project']>): CharterFacts => ({
  ...facts,
  project: { ...facts.project, ...project },
});

describe('what a charter still lacks', () => {
  it('nothing, when all is written', () => {
    expect(charterGaps(improvement)).toEqual([]);
    expect(charterGaps(research)).toEqual([]);
  });

  it.each(['title', 'problem', 'aim', 'aimSpecific', 'aimMeasurable', 'aimAccepted', 'aimRealistic', 'aimDueOn'] as const)(
    'improvement: %s',
    (field) => {
      expect(charterGaps(without(improvement, { [field]: null }))).toEqual([{ field, key: field }]);
      expect(keys(without(improvement, { [field]: '  ' }))).toEqual([field]);
    },
  );

  it.each(['title', 'problem', 'questionKind', 'question'] as const)('research: %s', (field) => {
    expect(charterGaps(without(research, { [field]: null }))).toEqual([{ field, key: field }]);
  });

  it('improvement asks for no question and no ethics decision, research for no aim and no team', () => {
    expect(keys(without(improvement, { questionKind: null, question: 'Ett? Två?' }))).toEqual([]);
    expect(keys({ ...research, members: [] })).toEqual([]);
    expect(keys({ ...improvement, ethicsRecorded: false })).toEqual([]);
  });

  it('research asks one question only', () => {
    expect(charterGaps(without(research, { question: 'Varför väntar de? Hur länge?' }))).toEqual([
      { field: 'question', key: 'oneQuestion' },
    ]);
    expect(keys(without(research, { question: 'Varför väntar de' }))).toEqual([]);
  });

  it.each([improvement, research])('at least one register, on both tracks', (facts) => {
    expect(charterGaps({ ...facts, registers: 0 })).toEqual([{ field: 'registers', key: 'registers' }]);
  });

  it('improvement: someone in the team has an own part', () => {
    expect(keys({ ...improvement, members: [] })).toEqual(['members']);
    expect(keys({ ...improvement, members: [{ ownPart: null }, { ownPart: '' }] })).toEqual(['members']);
    expect(keys({ ...improvement, members: [{ ownPart: null }, { ownPart: 'Ritar diagrammet.' }] })).toEqual([]);
  });

  it.each([improvement, research])('how patients take part, or that they do not', (facts) => {
    expect(charterGaps(without(facts, { involvementLevel: null }))).toEqual([{ field: 'involvementLevel', key: 'involvement' }]);
    expect(charterGaps(without(facts, { involvementHow: null }))).toEqual([{ field: 'involvementHow', key: 'involvement' }]);
    expect(keys(without(facts, { involvementLevel: InvolvementLevel.NONE, involvementHow: null }))).toEqual([]);
  });

  it.each([improvement, research])('the unit’s confirmation that patients are informed', (facts) => {
    expect(charterGaps(without(facts, { patientsInformedOn: null }))).toEqual([{ field: 'patientInformation', key: 'patientInformation' }]);
  });

  it('research: an ethics decision', () => {
    expect(charterGaps({ ...research, ethicsRecorded: false })).toEqual([{ field: 'ethics', key: 'ethics' }]);
  });

  it('an empty charter lacks everything, in the order of the form', () => {
    const nothing = Object.fromEntries(Object.keys(improvement.project).map((k) => [k, null])) as unknown as CharterFacts['project'];
    const empty = { project: { ...nothing, title: 'Projekt' }, registers: 0, members: [], ethicsRecorded: false };
    expect(keys({ ...empty, track: Track.IMPROVEMENT })).toEqual([
      'problem',
      'aim',
      'aimSpecific',
      'aimMeasurable',
      'aimAccepted',
      'aimRealistic',
      'aimDueOn',
      'registers',
      'members',
      'involvement',
      'patientInformation',
    ]);
    expect(keys({ ...empty, track: Track.RESEARCH })).toEqual([
      'problem',
      'questionKind',
      'question',
      'registers',
      'involvement',
      'patientInformation',
      'ethics',
    ]);
  });

  it('counts questions in any text', () => {
    expect(asksSeveralQuestions(null)).toBe(false);
    expect(asksSeveralQuestions('Verkligen??')).toBe(false);
    const part = fc.string().map((text) => text.replace(/[?？]/g, '.'));
    fc.assert(fc.property(part, (text) => !asksSeveralQuestions(`${text}?`)));
    fc.assert(fc.property(part, part, (a, b) => asksSeveralQuestions(`${a}? ${b}?`)));
  });

  it('every gap has a sentence in every language', () => {
    for (const { sv, en, nb } of Object.values(CHARTER_GAP_WORDS)) expect([sv, en, nb].every((text) => text.endsWith('.'))).toBe(true);
  });
});
