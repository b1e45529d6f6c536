import type { Language } from '../../platform/i18n/i18n.js';
import { GoalPartStatus, isCourse, type RulePart } from './goal-gaps.js';

type Wording = Record<Language, string>;

/** A part with its official wording. */
export interface WordedPart extends RulePart {
  textSv: string;
  textEn: string;
}

const CLINICAL: Wording = {
  sv: 'Klinisk tjänstgöring under handledning',
  en: 'Clinical service under supervision',
  nb: 'Klinisk tjeneste under veiledning',
};
const APPRAISAL: Wording = {
  sv: 'Kritisk granskning av vetenskaplig information',
  en: 'Critical appraisal of scientific information',
  nb: 'Kritisk vurdering av vitenskapelig informasjon',
};

/** What people call the parts. A part without a name here is called by its official wording. */
const NAMES: Record<string, Wording> = {
  '2008-19-k1': {
    sv: 'Vetenskapligt syn- och förhållningssätt',
    en: 'Scientific outlook and attitude',
    nb: 'Vitenskapelig syn og holdning',
  },
  '2008-19-u1': { sv: 'Skriftligt individuellt arbete', en: 'Individual written work', nb: 'Skriftlig individuelt arbeid' },
  '2008-19-u2': { sv: 'Kurs', en: 'Course', nb: 'Kurs' },
  '2008-20-k1': {
    sv: 'Kompetens i förbättrings- och kvalitetsarbete',
    en: 'Competence in improvement and quality work',
    nb: 'Kompetanse i forbedrings- og kvalitetsarbeid',
  },
  '2008-20-u1': {
    sv: 'Kvalitets- och förbättringsprojekt',
    en: 'Quality and improvement project',
    nb: 'Kvalitets- og forbedringsprosjekt',
  },
  'a4-k1': {
    sv: 'Risk- och händelseanalys och kritisk granskning av den egna verksamheten',
    en: 'Risk and event analysis and critical examination of the own unit',
    nb: 'Risiko- og hendelsesanalyse og kritisk granskning av egen virksomhet',
  },
  'a4-k2': {
    sv: 'Ansvar för systematiska förbättringar',
    en: 'Responsibility for systematic improvement',
    nb: 'Ansvar for systematiske forbedringer',
  },
  'a4-k3': {
    sv: 'Integrering av nya tekniker och metoder',
    en: 'Bringing in new techniques and methods',
    nb: 'Innføring av nye teknikker og metoder',
  },
  'a4-u1': CLINICAL,
  'a4-u2': { sv: 'Kvalitets- och utvecklingsarbete', en: 'Quality and development work', nb: 'Kvalitets- og utviklingsarbeid' },
  'a5-k1': {
    sv: 'Kunskaper om vetenskapliga metoder och etiska principer',
    en: 'Knowledge of scientific methods and ethical principles',
    nb: 'Kunnskap om vitenskapelige metoder og etiske prinsipper',
  },
  'a5-k2': APPRAISAL,
  'a5-k3': {
    sv: 'Vetenskapligt förhållningssätt i det dagliga arbetet',
    en: 'Scientific attitude in daily work',
    nb: 'Vitenskapelig holdning i det daglige arbeidet',
  },
  'a5-u1': CLINICAL,
  'a5-u2': { sv: 'Självständigt skriftligt arbete', en: 'Independent written work', nb: 'Selvstendig skriftlig arbeid' },
  'a5-u3': { sv: 'Kurs', en: 'Course', nb: 'Kurs' },
  'STa2-k1': {
    sv: 'Att identifiera risker och vårdskador och vidta åtgärder',
    en: 'Identifying risks and care injuries and taking measures',
    nb: 'Å identifisere risiko og pasientskader og iverksette tiltak',
  },
  'STa2-k2': {
    sv: 'Att utvärdera och ta ansvar för förbättringar',
    en: 'Evaluating and taking responsibility for improvement',
    nb: 'Å evaluere og ta ansvar for forbedringer',
  },
  'STa2-u1': { sv: 'Deltagande i utvecklingsarbete', en: 'Taking part in development work', nb: 'Deltakelse i utviklingsarbeid' },
  'STa3-k1': {
    sv: 'Att tillämpa vetenskapliga metoder och forskningsetik',
    en: 'Applying scientific methods and research ethics',
    nb: 'Å anvende vitenskapelige metoder og forskningsetikk',
  },
  'STa3-k2': APPRAISAL,
  'STa3-k3': {
    sv: 'Ansvar för att vetenskaplig kunskap tillämpas',
    en: 'Responsibility for scientific knowledge being put to use',
    nb: 'Ansvar for at vitenskapelig kunnskap tas i bruk',
  },
};

const COURSE_NOTE: Wording = {
  sv: 'Lärandeseminarierna räknas bara om de är en kurs med kursledare.',
  en: 'The learning seminars count only if they are a course with a course leader.',
  nb: 'Læringsseminarene teller bare hvis de er et kurs med kursleder.',
};

/** What a trainee must know of a part beside who certifies it. */
const NOTES: Record<string, Wording> = {
  '2008-19-u2': {
    sv: 'Kurs krävs i de flesta men inte alla specialiteter; handledaren kan i stället intyga att din inte kräver det.',
    en: 'A course is required in most but not all specialties; the supervisor can instead certify that yours does not ask for one.',
    nb: 'Kurs kreves i de fleste, men ikke alle spesialiteter; veilederen kan i stedet attestere at din ikke krever det.',
  },
  'a4-k1': {
    sv: 'Projektet räcker bara om det innehåller en risk- och händelseanalys.',
    en: 'The project is enough only if it contains a risk and event analysis.',
    nb: 'Prosjektet er nok bare hvis det inneholder en risiko- og hendelsesanalyse.',
  },
  'a5-u3': COURSE_NOTE,
  'STa2-u1': {
    sv: 'Intyget ska beskriva din egen del i arbetet.',
    en: 'The certificate must describe your own part of the work.',
    nb: 'Attesten skal beskrive din egen del av arbeidet.',
  },
};

type Sentence = (name: string, certifier: string) => string;
type OpenStatus = Exclude<GoalPartStatus, GoalPartStatus.CONFIRMED | GoalPartStatus.ADVICE_ONLY>;

const SENTENCES: Record<OpenStatus, Record<Language, Sentence>> = {
  NO_EVIDENCE: {
    sv: (name, certifier) => `${name}: inget underlag finns här ännu. Be ${certifier} intyga den delen när du har visat den.`,
    en: (name, certifier) => `${name}: no evidence here yet. Ask ${certifier} to certify that part when you have shown it.`,
    nb: (name, certifier) => `${name}: ikke noe grunnlag her ennå. Be ${certifier} om å attestere den delen når du har vist den.`,
  },
  IN_PROGRESS: {
    sv: (name, certifier) => `${name}: underlag är planerat men inte godkänt. Gör klart det; sedan kan ${certifier} intyga den delen.`,
    en: (name, certifier) => `${name}: evidence is planned but not approved. Finish it; then ${certifier} can certify that part.`,
    nb: (name, certifier) => `${name}: grunnlag er planlagt, men ikke godkjent. Gjør det ferdig; så kan ${certifier} attestere den delen.`,
  },
  IN_REVIEW: {
    sv: (name, certifier) => `${name}: underlag väntar på granskning. När det är godkänt kan ${certifier} intyga den delen.`,
    en: (name, certifier) => `${name}: evidence waits for review. When it is approved, ${certifier} can certify that part.`,
    nb: (name, certifier) => `${name}: grunnlag venter på gjennomgang. Når det er godkjent, kan ${certifier} attestere den delen.`,
  },
  APPROVED_NOT_CONFIRMED: {
    sv: (name, certifier) => `${name}: godkänt underlag finns. Be ${certifier} intyga den delen.`,
    en: (name, certifier) => `${name}: approved evidence is there. Ask ${certifier} to certify that part.`,
    nb: (name, certifier) => `${name}: godkjent grunnlag finnes. Be ${certifier} om å attestere den delen.`,
  },
};

const SUPERVISOR: Wording = { sv: 'din handledare', en: 'your supervisor', nb: 'veilederen din' };
const COURSE_CERTIFIER: Wording = {
  sv: 'kursledaren eller din handledare',
  en: 'the course leader or your supervisor',
  nb: 'kurslederen eller veilederen din',
};

/** What people call a part. */
export function partName(part: WordedPart, language: Language): string {
  return NAMES[part.id]?.[language] ?? (language === 'en' ? part.textEn : part.textSv);
}

/** What is missing and what to do about it, as told to the trainee; null when nothing is. */
export function gapOf(part: WordedPart, status: GoalPartStatus, language: Language): string | null {
  if (status === GoalPartStatus.CONFIRMED || status === GoalPartStatus.ADVICE_ONLY) return null;
  const certifier = (isCourse(part) ? COURSE_CERTIFIER : SUPERVISOR)[language];
  const sentence = SENTENCES[status][language](partName(part, language), certifier);
  const note = NOTES[part.id]?.[language];
  return note === undefined ? sentence : `${sentence} ${note}`;
}
