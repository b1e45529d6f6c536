import { describe, expect, it } from '@jest/globals';
import { integrityFaults } from './integrity.js';
import { loadReferenceData, type ReferenceContent } from './reference-data.js';
import { day, flag, list, nullable, shape, text } from './shape.js';

const data = loadReferenceData();
const { templates } = data.milestoneTemplates;
const milestones = templates.flatMap((template) => template.milestones);
const goals = data.regulations.goals;
const goalParts = goals.flatMap((goal) => goal.parts);

const goal = (code: string) => goals.find((entry) => entry.code === code);
const ofKind = (kind: string) => data.programmeAreas.areas.filter((area) => area.kind === kind);

/** Every string in a value, with the name of the field it stands in. */
function* strings(value: unknown, field = ''): Generator<[field: string, content: string]> {
  if (typeof value === 'string') yield [field, value];
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, field);
  else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) yield* strings(item, key);
}

/** The data with one thing changed, the rest as shipped. */
function changed(change: (content: ReferenceContent) => void): ReferenceContent {
  const content = structuredClone<ReferenceContent>(data);
  change(content);
  return content;
}

describe('reference data', () => {
  it('holds together', () => {
    expect(integrityFaults(data)).toEqual([]);
  });

  it('has the same version each time it is read', () => {
    expect(data.referenceVersion).toMatch(/^[0-9a-f]{64}$/);
    expect(loadReferenceData().referenceVersion).toBe(data.referenceVersion);
  });

  it('says of every file where it comes from', () => {
    const { referenceVersion, ...files } = data;
    expect(referenceVersion).not.toBe('');
    for (const file of Object.values(files)) {
      expect(file.source.length).toBeGreaterThan(0);
      expect(file.verified.length).toBeGreaterThan(40);
    }
  });

  it('names no place of the machine it was written on', () => {
    for (const [, content] of strings(data)) expect(content).not.toMatch(/(?:^|\s)\/?(?:work|tmp|home|shared)\//);
  });
});

describe('organisation', () => {
  it('has all regions, registers, programme areas and support areas', () => {
    expect(data.regions.regions).toHaveLength(21);
    expect(data.registers.registers).toHaveLength(145);
    expect(ofKind('NPO')).toHaveLength(26);
    expect(ofKind('NSG')).toHaveLength(8);
    expect(data.supportAreas.areas).toHaveLength(10);
    expect(data.specialties.specialties).toHaveLength(63);
  });

  it('has six Swedish and four Norwegian health regions', () => {
    const inCountry = (country: string) => data.regions.healthRegions.filter((region) => region.country === country);
    expect(inCountry('SE')).toHaveLength(6);
    expect(inCountry('NO')).toHaveLength(4);
    expect(inCountry('NO').every((region) => region.nameNb !== null)).toBe(true);
  });

  it('places Halland in two health regions by municipality and every other region in one', () => {
    const of = (code: string) => data.regions.memberships.filter((row) => row.regionCode === code);
    const halland = Object.fromEntries(of('13').map((row) => [row.municipalityName, row.healthRegionKey]));
    expect(halland).toEqual({
      Halmstad: 'sodra',
      Hylte: 'sodra',
      Laholm: 'sodra',
      Falkenberg: 'vastra',
      Kungsbacka: 'vastra',
      Varberg: 'vastra',
    });
    for (const region of data.regions.regions.filter((entry) => entry.code !== '13')) expect(of(region.code)).toHaveLength(1);
  });

  it('keeps the closed coaching model of a centre that is still open', () => {
    const qrc = data.registerCentres.centres.find((centre) => centre.key === 'QRC');
    expect(qrc?.coachingModel?.activeTo).toBe(2020);
    expect(qrc?.validTo).toBeNull();
  });

  it('has seven centres, the six parts of the cancer centre and the Norwegian national centre', () => {
    const { centres } = data.registerCentres;
    expect(centres.filter((centre) => centre.parentKey === null && centre.country === 'SE')).toHaveLength(7);
    expect(centres.filter((centre) => centre.parentKey === 'RCC')).toHaveLength(6);
    expect(centres.filter((centre) => centre.kind === 'NATIONAL_CENTRE').map((centre) => centre.key)).toEqual(['SKDE']);
  });

  it('numbers support areas and delivery elements from one', () => {
    for (const list of [data.supportAreas.areas, data.deliveryElements.elements]) {
      expect(list.map((entry) => entry.order)).toEqual(list.map((_, index) => index + 1));
    }
  });

  it('gives a unit and limits to every number of a delivery model, and to nothing else', () => {
    for (const element of data.deliveryElements.elements) {
      const limits = [element.unit, element.minimum, element.maximum];
      expect(limits.every((limit) => (element.valueKind === 'NUMBER' ? limit !== null : limit === null))).toBe(true);
    }
  });

  it('knows the older names of a specialty', () => {
    const named = (alias: string) => data.specialties.specialties.find((entry) => entry.aliases.includes(alias))?.nameSv;
    expect(named('Invärtesmedicin')).toBe('Internmedicin');
    expect(named('Barnmedicin')).toBe('Barn- och ungdomsmedicin');
    expect(named('AM')).toBe('Allmänmedicin');
  });
});

describe('goals and certificates', () => {
  it('has three regulations with 24 goals', () => {
    expect(data.regulations.regulations).toHaveLength(3);
    expect(goals).toHaveLength(24);
    expect(goals.filter((entry) => entry.full).map((entry) => entry.code)).toEqual(['19', '20', 'a4', 'a5', 'STa2', 'STa3']);
    expect(goals.every((entry) => entry.full === entry.parts.length > 0)).toBe(true);
  });

  it('lets supervisors certify requirements, nobody advice, and never a coach', () => {
    for (const part of goalParts) {
      if (part.kind === 'REQUIREMENT') expect(part.certifiedBy).toEqual(['SUPERVISOR']);
      if (part.kind === 'ADVICE') expect([part.certifiedBy, part.certificateForm, part.mandatory]).toEqual([[], null, 'ADVICE']);
      expect(part.certifiedBy).not.toContain('COACH');
    }
    for (const form of data.certificateForms.forms) expect(form.signers.map((signer) => signer.role)).not.toContain('COACH');
  });

  it('certifies STa3 as a whole, since it prescribes no activity', () => {
    expect(goal('STa3')?.parts.map((part) => [part.kind, part.certificateForm])).toEqual(Array(3).fill(['REQUIREMENT', '2021-12']));
  });

  it('requires a course for a5 only', () => {
    expect(goals.filter((entry) => entry.courseRequired === true).map((entry) => entry.code)).toEqual(['a5']);
    expect(goal('a5')?.parts.find((part) => part.key === 'a5-u3')?.certifiedBy).toEqual(['COURSE_LEADER', 'SUPERVISOR']);
  });

  it('uses forms of the goal’s own regulation, as the list of forms by goal does', () => {
    const forms = new Map(data.certificateForms.forms.map((form) => [form.key, form.regulation]));
    const listed = new Map(data.certificateForms.goalToForms.map((entry) => [entry.part, entry.form]));
    for (const entry of goals) {
      for (const part of entry.parts.filter((candidate) => candidate.certificateForm !== null)) {
        expect(forms.get(part.certificateForm ?? '')).toBe(entry.regulation);
        expect(listed.get(part.kind === 'ACTIVITY' ? part.key : null)).toBe(part.certificateForm);
      }
    }
  });

  it('gives fields to the forms the programme fills in and none to historical ones', () => {
    for (const form of data.certificateForms.forms) {
      if (form.relevance === 'MAIN' || form.relevance === 'POSSIBLE') expect(form.fields.length).toBeGreaterThan(10);
      if (form.historical) expect([form.regulation, form.fields]).toEqual(['SOSFS_2008_17', []]);
    }
  });

  it('links goals by content, along the order of the regulations', () => {
    const whole = data.crosswalk.links.filter((link) => link.from.part === null && link.to.part === null);
    expect(whole.map((link) => `${link.from.goal} ${link.to.goal}`)).toEqual(['20 a4', 'a4 STa2', '19 a5', 'a5 STa3']);
    const inForce = new Map(data.regulations.regulations.map((entry) => [entry.code, entry.inForceFrom]));
    for (const { from, to, track } of data.crosswalk.links) {
      expect((inForce.get(from.regulation) ?? '') < (inForce.get(to.regulation) ?? '')).toBe(true);
      expect(from.goal.replace(/\D/g, '')).not.toBe(to.goal.replace(/\D/g, ''));
      expect([goal(from.goal)?.track, goal(to.goal)?.track]).toEqual([track, track]);
    }
  });

  it('says of every 2015 part of a4 and a5 what becomes of it', () => {
    const linked = data.crosswalk.links.map((link) => link.from.part);
    const gone = data.crosswalk.withoutSuccessor.map((gap) => gap.part.part);
    const parts = ['a4', 'a5'].flatMap((code) => goal(code)?.parts.map((part) => part.key) ?? []);
    expect([...linked, ...gone].filter((part) => parts.includes(part ?? '')).toSorted()).toEqual(parts.toSorted());
  });
});

describe('milestone templates', () => {
  it('has one plan for each track', () => {
    expect(templates.map((template) => [template.track, template.milestones.length])).toEqual([
      ['IMPROVEMENT', 19],
      ['RESEARCH', 20],
    ]);
  });

  it('starts the change with the first cycle and gates the data steps of research', () => {
    const keys = (test: (milestone: (typeof milestones)[number]) => boolean) => milestones.filter(test).map((milestone) => milestone.key);
    expect(keys((milestone) => milestone.changeStarted)).toEqual(['qi-pdsa-1']);
    expect(keys((milestone) => milestone.gate === 'ETHICS_DECISION')).toEqual(['rs-ansokan-data', 'rs-data-mottagen', 'rs-analys']);
    expect(keys((milestone) => !milestone.needsProject && milestone.kind === 'MILESTONE')).toEqual([
      'qi-antagning',
      'rs-antagning',
      'rs-vetenskaplig-handledare',
    ]);
  });

  it('asks for the ethics decision before the first gated step', () => {
    const research = templates.find((template) => template.track === 'RESEARCH')?.milestones ?? [];
    const decision = research.findIndex((milestone) => milestone.key === 'rs-etik');
    expect(research.findIndex((milestone) => milestone.gate !== null)).toBeGreaterThan(decision);
  });

  it('goes forward in time and supports only goals of its own track', () => {
    for (const template of templates) {
      const weeks = template.milestones.map((milestone) => milestone.weekOffset);
      expect(weeks).toEqual(weeks.toSorted((a, b) => a - b));
      const supported = template.milestones.flatMap((milestone) => milestone.supports.map((support) => support.goal));
      expect(new Set(supported.map((code) => goal(code)?.track))).toEqual(new Set([template.track]));
    }
  });

  it('lets seminars support advice and never a mandatory part', () => {
    const kinds = new Map(goalParts.map((part) => [part.key, part.kind]));
    for (const template of templates) {
      for (const seminar of template.seminars) expect(seminar.parts.map((part) => kinds.get(part.part))).toEqual(['ADVICE']);
    }
  });

  it('has something to hand in and two to four statements to judge, in three languages', () => {
    for (const milestone of milestones) {
      expect(milestone.evidence.length).toBeGreaterThan(0);
      expect([2, 3, 4]).toContain(milestone.criteria.length);
      for (const { sv, en, nb } of [...milestone.evidence, ...milestone.criteria]) expect([sv, en, nb]).not.toContain('');
    }
  });
});

describe('integrity check', () => {
  it.each<[string, (content: ReferenceContent) => void, string]>([
    ['an unknown centre', (content) => (content.registers.registers[0]!.registerCentre = 'X'), 'names X, which does not exist'],
    ['an unknown form', (content) => (content.regulations.goals[0]!.parts[1]!.certificateForm = 'X'), 'names the form X'],
    ['an unknown seminar', (content) => (content.milestoneTemplates.templates[0]!.milestones[0]!.seminarKey = 'ls9'), 'seminar ls9'],
    ['an unknown goal part', (content) => (content.crosswalk.links[0]!.to.part = 'a4-k9'), 'a4-k9, which does not exist'],
    ['a key used twice', (content) => (content.registers.registers[1]!.key = content.registers.registers[0]!.key), 'stands twice'],
    ['a name used twice', (content) => content.specialties.specialties[0]!.aliases.push('kirurgi'), 'name of a specialty kirurgi'],
    ['a region without a place', (content) => content.regions.memberships.shift(), 'is not placed in a health region'],
    ['dates in the wrong order', (content) => (content.regulations.regulations[0]!.repealedFrom = '2001-01-01'), 'ends before it begins'],
    [
      'goals linked by number',
      (content) => (content.crosswalk.links[1]!.to = { regulation: 'HSLF_FS_2021_8', goal: 'STa4', part: null }),
      'only share a number',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(integrityFaults(changed(change)).join('\n')).toContain(fault);
  });
});

describe('shape check', () => {
  const person = shape<{ name: string; born: string | null; tags: string[]; active: boolean }>({
    name: text,
    born: nullable(day),
    tags: list(text),
    active: flag,
  });
  const valid = { name: 'Ada', born: null, tags: ['a'], active: true };

  it('returns what it was given', () => {
    expect(person(valid, 'file')).toEqual(valid);
  });

  it.each([
    ['a missing field', { ...valid, name: undefined }, 'file.name: expected a text'],
    ['an empty text', { ...valid, tags: ['a', ''] }, 'file.tags[1]: expected a text'],
    ['a day that does not exist', { ...valid, born: '2021-02-30' }, 'file.born: expected a day'],
    ['a field nobody knows', { ...valid, age: 3 }, 'file.age: expected no such field'],
    ['something else', [], 'file: expected an object'],
  ])('refuses %s', (_, value, message) => {
    expect(() => person(value, 'file')).toThrow(message);
  });
});
