import type { Wording } from '../cohorts/index.js';
import type { CharterGapKey } from './charter.rules.js';
import type { DataStepsReason } from './ethics.rules.js';

/** Why data steps are open or closed, and what to do. */
export const DATA_STEPS_WORDS: Record<DataStepsReason, Wording> = {
  NOT_NEEDED: {
    sv: 'Kvalitetsarbete behöver inget etikbeslut för datasteg.',
    en: 'Quality work needs no ethics decision for data steps.',
    nb: 'Kvalitetsarbeid trenger ingen etikkbeslutning for datatrinn.',
  },
  QUALITY_WORK: {
    sv: 'Bedömt som kvalitetsarbete; datasteg är tillåtna.',
    en: 'Judged to be quality work; data steps are permitted.',
    nb: 'Vurdert som kvalitetsarbeid; datatrinn er tillatt.',
  },
  APPROVED: {
    sv: 'Godkänt av Etikprövningsmyndigheten; datasteg är tillåtna.',
    en: 'Approved by the ethical review authority; data steps are permitted.',
    nb: 'Godkjent av den etiske vurderingsmyndigheten; datatrinn er tillatt.',
  },
  ADVISORY_OPINION: {
    sv: 'Rådgivande yttrande utan etiska hinder; datasteg är tillåtna.',
    en: 'Advisory opinion without ethical objections; data steps are permitted.',
    nb: 'Rådgivende uttalelse uten etiske innvendinger; datatrinn er tillatt.',
  },
  STUDENT_EXEMPTION: {
    sv: 'Arbete inom utbildningen som inte ska presenteras i vetenskapliga sammanhang; datasteg är tillåtna. Fråga registret om det lämnar ut data utan godkännande.',
    en: 'Work within the training that will not be presented in scientific contexts; data steps are permitted. Ask the register whether it releases data without an approval.',
    nb: 'Arbeid innen utdanningen som ikke skal presenteres i vitenskapelige sammenhenger; datatrinn er tillatt. Spør registeret om det utleverer data uten godkjenning.',
  },
  DECISION_MISSING: {
    sv: 'Inget etikbeslut är registrerat. Registrera beslutet innan data samlas in eller tas ut.',
    en: 'No ethics decision has been recorded. Record the decision before data are collected or extracted.',
    nb: 'Ingen etikkbeslutning er registrert. Registrer beslutningen før data samles inn eller hentes ut.',
  },
  EXEMPTION_WITH_PUBLICATION: {
    sv: 'Studentundantaget räcker inte när resultaten ska presenteras i vetenskapliga sammanhang. Ansök om etikprövning, eller registrera ett nytt beslut utan avsikt att publicera.',
    en: 'The student exemption is not enough when the results will be presented in scientific contexts. Apply for ethical review, or record a new decision without the intention to publish.',
    nb: 'Studentunntaket er ikke nok når resultatene skal presenteres i vitenskapelige sammenhenger. Søk om etisk vurdering, eller registrer en ny beslutning uten hensikt om å publisere.',
  },
  EXEMPTION_ON_IMPROVEMENT: {
    sv: 'Studentundantaget gäller vetenskapliga arbeten. Registrera ett nytt beslut, till exempel att det är kvalitetsarbete.',
    en: 'The student exemption is for scientific work. Record a new decision, for example that it is quality work.',
    nb: 'Studentunntaket gjelder vitenskapelige arbeider. Registrer en ny beslutning, for eksempel at det er kvalitetsarbeid.',
  },
  QUALITY_WORK_ON_RESEARCH: {
    sv: 'Kvalitetsarbete ligger utanför forskningsbegreppet och räcker inte för ett vetenskapligt arbete. Registrera godkännande, rådgivande yttrande eller studentundantag.',
    en: 'Quality work is outside the concept of research and is not enough for a scientific work. Record an approval, an advisory opinion or the student exemption.',
    nb: 'Kvalitetsarbeid ligger utenfor forskningsbegrepet og er ikke nok for et vitenskapelig arbeid. Registrer godkjenning, rådgivende uttalelse eller studentunntak.',
  },
  APPLIED: {
    sv: 'Ansökan är inskickad. Vänta på beslutet: godkännande kan inte ges i efterhand.',
    en: 'The application has been sent. Wait for the decision: approval cannot be given afterwards.',
    nb: 'Søknaden er sendt. Vent på beslutningen: godkjenning kan ikke gis i ettertid.',
  },
  REJECTED: {
    sv: 'Ansökan har avslagits. Ändra planen med din handledare och registrera ett nytt beslut.',
    en: 'The application was rejected. Change the plan with your supervisor and record a new decision.',
    nb: 'Søknaden er avslått. Endre planen med veilederen din og registrer en ny beslutning.',
  },
};

/** What the unit confirms about patients (patientdatalagen 7 kap. 2-3 §§). */
export const PATIENT_INFORMATION_WORDS: Wording = {
  sv: 'Patienterna informeras av registret. Den som inte vill vara med, eller vill få sina uppgifter raderade, vänder sig till vårdgivaren eller registerhållaren (patientdatalagen 7 kap. 2–3 §§).',
  en: 'Patients are informed by the register. Those who do not want to take part, or want their data erased, turn to the care provider or the register holder (Patient Data Act, chapter 7, sections 2–3).',
  nb: 'Pasientene informeres av registeret. Den som ikke vil delta, eller vil få opplysningene sine slettet, henvender seg til helsetjenesten eller registerholderen (patientdatalagen 7 kap. 2–3 §§).',
};

/** What the charter still lacks, and what to do. */
export const CHARTER_GAP_WORDS: Record<CharterGapKey, Wording> = {
  title: { sv: 'Ge projektet en titel.', en: 'Give the project a title.', nb: 'Gi prosjektet en tittel.' },
  problem: { sv: 'Beskriv det lokala problemet.', en: 'Describe the local problem.', nb: 'Beskriv det lokale problemet.' },
  aim: { sv: 'Skriv målet i en mening.', en: 'Write the aim in one sentence.', nb: 'Skriv målet i én setning.' },
  aimSpecific: { sv: 'Gör målet specifikt.', en: 'Make the aim specific.', nb: 'Gjør målet spesifikt.' },
  aimMeasurable: { sv: 'Gör målet mätbart.', en: 'Make the aim measurable.', nb: 'Gjør målet målbart.' },
  aimAccepted: {
    sv: 'Berätta vem som har accepterat målet.',
    en: 'Tell who has accepted the aim.',
    nb: 'Fortell hvem som har akseptert målet.',
  },
  aimRealistic: {
    sv: 'Berätta varför målet är realistiskt.',
    en: 'Tell why the aim is realistic.',
    nb: 'Fortell hvorfor målet er realistisk.',
  },
  aimDueOn: {
    sv: 'Sätt en dag då målet ska vara nått.',
    en: 'Set the day by which the aim is to be reached.',
    nb: 'Sett en dag da målet skal være nådd.',
  },
  questionKind: {
    sv: 'Välj vilken sorts fråga det är: varför, vad, när, hur eller var.',
    en: 'Choose what kind of question it is: why, what, when, how or where.',
    nb: 'Velg hva slags spørsmål det er: hvorfor, hva, når, hvordan eller hvor.',
  },
  question: { sv: 'Skriv den enda frågan.', en: 'Write the one question.', nb: 'Skriv det ene spørsmålet.' },
  oneQuestion: {
    sv: 'Ställ bara en fråga. Välj den viktigaste och stryk resten.',
    en: 'Ask one question only. Choose the most important one and strike out the rest.',
    nb: 'Still bare ett spørsmål. Velg det viktigste og stryk resten.',
  },
  registers: {
    sv: 'Välj minst ett kvalitetsregister.',
    en: 'Choose at least one quality register.',
    nb: 'Velg minst ett kvalitetsregister.',
  },
  members: {
    sv: 'Lägg till minst en i teamet och skriv vad den personen själv gör.',
    en: 'Add at least one person to the team and write what that person does.',
    nb: 'Legg til minst én i teamet og skriv hva den personen selv gjør.',
  },
  involvement: {
    sv: 'Berätta hur patienter medverkar, eller att de inte gör det.',
    en: 'Tell how patients take part, or that they do not.',
    nb: 'Fortell hvordan pasienter medvirker, eller at de ikke gjør det.',
  },
  patientInformation: {
    sv: 'Be verksamhetschefen, handledaren eller studierektorn bekräfta att patienterna är informerade.',
    en: 'Ask the head of unit, the supervisor or the director of studies to confirm that patients are informed.',
    nb: 'Be enhetslederen, veilederen eller studielederen bekrefte at pasientene er informert.',
  },
  ethics: {
    sv: 'Registrera etikbeslutet, eller bedömningen att arbetet inte behöver prövas.',
    en: 'Record the ethics decision, or the assessment that the work needs no review.',
    nb: 'Registrer etikkbeslutningen, eller vurderingen av at arbeidet ikke trenger godkjenning.',
  },
};
