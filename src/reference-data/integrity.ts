import type { CertificateForm } from './certificates.js';
import type { MilestoneTemplate, ProjectTemplate } from './milestones.js';
import type { ReferenceContent } from './reference-content.js';
import type { GoalReference } from './vocabulary.js';

const duplicates = (values: readonly string[]): string[] => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
const goalKey = (reference: Pick<GoalReference, 'regulation' | 'goal'>): string => `${reference.regulation} ${reference.goal}`;

/** Digits of a goal code: goals of two regulations that share them need have nothing in common (a4 is not STa4). */
export const goalNumber = (code: string): string => code.replace(/\D/g, '');

/** Collects what is wrong with references, keys and dates across the files; an empty list means the data hang together. */
export function integrityFaults(data: ReferenceContent): string[] {
  return [
    ...keyFaults(data),
    ...organisationFaults(data),
    ...membershipFaults(data),
    ...goalFaults(data),
    ...data.certificateForms.forms.flatMap(formFaults),
    ...data.milestoneTemplates.templates.flatMap(templateFaults),
    ...validityFaults(data),
  ];
}

function keyFaults(data: ReferenceContent): string[] {
  const goals = data.regulations.goals;
  const keys: Record<string, string[]> = {
    'health region': data.regions.healthRegions.map((entry) => entry.key),
    region: data.regions.regions.map((entry) => entry.code),
    'register centre': data.registerCentres.centres.map((entry) => entry.key),
    'coaching model': data.registerCentres.centres.flatMap((entry) => entry.coachingModel?.key ?? []),
    register: data.registers.registers.map((entry) => entry.key),
    'programme area': data.programmeAreas.areas.map((entry) => entry.key),
    'support area': data.supportAreas.areas.map((entry) => entry.key),
    specialty: data.specialties.specialties.map((entry) => entry.key),
    'name of a specialty': data.specialties.specialties.flatMap((entry) =>
      [entry.nameSv, ...entry.aliases].map((name) => name.toLocaleLowerCase('sv')),
    ),
    regulation: data.regulations.regulations.map((entry) => entry.code),
    'transition rule': data.regulations.transitionRules.map((entry) => entry.key),
    goal: goals.map((entry) => goalKey({ regulation: entry.regulation, goal: entry.code })),
    'goal part': goals.flatMap((entry) => entry.parts.map((part) => part.key)),
    crosswalk: data.crosswalk.links.map((entry) => entry.key),
    form: data.certificateForms.forms.map((entry) => entry.key),
    template: data.milestoneTemplates.templates.map((entry) => entry.key),
    milestone: data.milestoneTemplates.templates.flatMap((entry) => entry.milestones.map((milestone) => milestone.key)),
    'delivery element': data.deliveryElements.elements.map((entry) => entry.key),
  };
  return Object.entries(keys).flatMap(([what, values]) => duplicates(values).map((value) => `${what} ${value} stands twice`));
}

function organisationFaults(data: ReferenceContent): string[] {
  const centres = new Set(data.registerCentres.centres.map((entry) => entry.key));
  const models = new Set(data.registerCentres.centres.flatMap((entry) => entry.coachingModel?.key ?? []));
  const regions = new Set(data.regions.regions.map((entry) => entry.code));
  const healthRegions = new Set(data.regions.healthRegions.map((entry) => entry.key));
  const areas = new Set(data.programmeAreas.areas.filter((entry) => entry.kind === 'NPO').map((entry) => entry.key));
  const bases = new Set(data.specialties.specialties.filter((entry) => entry.kind === 'BASE').map((entry) => entry.key));
  const unknown = (owner: string, known: ReadonlySet<string>, ...values: (string | null)[]): string[] =>
    values.flatMap((value) => (value === null || known.has(value) ? [] : [`${owner} names ${value}, which does not exist`]));
  return [
    ...data.regions.memberships.flatMap((entry) => [
      ...unknown('membership', regions, entry.regionCode),
      ...unknown('membership', healthRegions, entry.healthRegionKey),
    ]),
    ...data.registerCentres.centres.flatMap((entry) => [
      ...unknown(entry.key, regions, entry.homeRegionCode),
      ...unknown(entry.key, healthRegions, entry.healthRegionKey),
      ...unknown(entry.key, centres, entry.parentKey),
    ]),
    ...data.registers.registers.flatMap((entry) => [
      ...unknown(entry.key, centres, entry.registerCentre),
      ...unknown(entry.key, areas, entry.programmeArea),
    ]),
    ...data.programmeAreas.areas.flatMap((entry) => unknown(entry.key, healthRegions, entry.hostHealthRegionKey)),
    ...data.deliveryElements.elements.flatMap((entry) => unknown(entry.key, models, ...entry.coachingModels)),
    ...data.specialties.specialties.flatMap((entry) => [
      ...unknown(entry.key, bases, ...entry.parentKeys),
      ...((entry.kind === 'BRANCH') === entry.parentKeys.length > 0 ? [] : [`${entry.key}: only a branch specialty has parents`]),
    ]),
  ];
}

/** Every region is placed either as a whole or by its municipalities, never both. */
function membershipFaults(data: ReferenceContent): string[] {
  return data.regions.regions.flatMap((region) => {
    const rows = data.regions.memberships.filter((entry) => entry.regionCode === region.code);
    const split = rows.filter((entry) => entry.municipalityCode !== null);
    const faults = rows.length === 0 || (split.length > 0 && split.length < rows.length) ? ['is not placed in a health region'] : [];
    const strays = split.filter((entry) => entry.municipalityCode?.startsWith(region.code) !== true || entry.municipalityName === null);
    return [...faults, ...strays.map((entry) => `does not hold municipality ${entry.municipalityCode}`)].map(
      (fault) => `${region.nameSv} ${fault}`,
    );
  });
}

function goalFaults(data: ReferenceContent): string[] {
  const { goals, regulations } = data.regulations;
  const parts = new Map(goals.map((goal) => [goalKey({ regulation: goal.regulation, goal: goal.code }), goal.parts]));
  const forms = new Set(data.certificateForms.forms.map((form) => form.key));
  const missing = (owner: string, references: readonly GoalReference[]): string[] =>
    references.flatMap((reference) => {
      const known = parts.get(goalKey(reference));
      const exists = known !== undefined && (reference.part === null || known.some((part) => part.key === reference.part));
      return exists ? [] : [`${owner} names ${goalKey(reference)} ${reference.part ?? ''}, which does not exist`];
    });
  const missingForm = (owner: string, form: string | null): string[] =>
    form === null || forms.has(form) ? [] : [`${owner} names the form ${form}, which does not exist`];
  const patterns = new Map(regulations.map((entry) => [entry.code, new RegExp(entry.goalCodePattern)]));
  return [
    ...goals.flatMap((goal) => [
      ...(patterns.get(goal.regulation)?.test(goal.code) === true ? [] : [`${goal.code} is no goal of ${goal.regulation}`]),
      ...goal.parts.flatMap((part) => missingForm(part.key, part.certificateForm)),
      ...missing(
        goal.code,
        goal.nearbyGoals.map((code) => ({ regulation: goal.regulation, goal: code, part: null })),
      ),
    ]),
    ...data.crosswalk.links.flatMap((link) => missing(link.key, [link.from, link.to])),
    ...data.crosswalk.links
      .filter((link) => goalNumber(link.from.goal) === goalNumber(link.to.goal))
      .map((link) => `${link.key} links two goals that only share a number`),
    ...missing(
      'crosswalk gap',
      data.crosswalk.withoutSuccessor.map((gap) => gap.part),
    ),
    ...data.certificateForms.goalToForms.flatMap((entry) => [...missing(entry.form, [entry]), ...missingForm(entry.goal, entry.form)]),
    ...data.milestoneTemplates.templates.flatMap((template) =>
      missing(template.key, [
        ...template.coursePartsIfQualified,
        ...template.seminars.flatMap((seminar) => seminar.parts),
        ...template.milestones.flatMap((milestone) => milestone.supports),
      ]),
    ),
  ];
}

function formFaults(form: CertificateForm): string[] {
  const keys = form.fields.map((field) => field.key);
  const conditions = form.fields.flatMap((field) => field.requiredWhen?.field ?? []);
  return [...duplicates(keys), ...conditions.filter((key) => !keys.includes(key))].map((key) => `form ${form.key}: field ${key}`);
}

function templateFaults(template: ProjectTemplate): string[] {
  const seminars = template.seminars.map((seminar) => seminar.key);
  const own = (milestone: MilestoneTemplate): string[] => [
    ...(milestone.seminarKey === null || seminars.includes(milestone.seminarKey) ? [] : [`seminar ${milestone.seminarKey} does not exist`]),
    ...(milestone.criteria.length < 2 || milestone.criteria.length > 4 ? ['two to four criteria'] : []),
    ...duplicates(milestone.criteria.map((criterion) => criterion.key)),
    ...duplicates(milestone.evidence.map((evidence) => evidence.key)),
    ...duplicates(milestone.supports.map((support) => support.part)),
  ];
  return [
    ...duplicates(seminars).map((key) => `${template.key}: seminar ${key} stands twice`),
    ...template.milestones.filter((milestone, index) => milestone.order !== index + 1).map((milestone) => `${milestone.key}: order`),
    ...template.milestones.flatMap((milestone) => own(milestone).map((fault) => `${milestone.key}: ${fault}`)),
  ];
}

function validityFaults(data: ReferenceContent): string[] {
  const models = data.registerCentres.centres.flatMap((entry) => entry.coachingModel ?? []);
  const spans: [string, string | null, string | null][] = [
    ...data.regions.memberships.map((entry): [string, string | null, string | null] => [entry.regionCode, entry.validFrom, entry.validTo]),
    ...data.registerCentres.centres.map((entry): [string, string | null, string | null] => [entry.key, entry.validFrom, entry.validTo]),
    ...data.specialties.specialties.map((entry): [string, string | null, string | null] => [entry.key, entry.validFrom, entry.validTo]),
    ...data.regulations.regulations.map((entry): [string, string | null, string | null] => [
      entry.code,
      entry.inForceFrom,
      entry.repealedFrom,
    ]),
    ...models.map((entry): [string, string | null, string | null] => [entry.key, text(entry.activeFrom), text(entry.activeTo)]),
  ];
  return spans.filter(([, from, to]) => from !== null && to !== null && from > to).map(([owner]) => `${owner} ends before it begins`);
}

const text = (year: number | null): string | null => (year === null ? null : String(year));
