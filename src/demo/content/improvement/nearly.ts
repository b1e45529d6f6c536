import { MilestoneState } from '../../../modules/milestones/index.js';
import { EthicsKind, InvolvementLevel, LogKind } from '../../../modules/projects/index.js';
import type { TraineeStory } from '../../builders/trainee.js';

/** Nearly finished: the report is being read. */
export const nearly: TraineeStory = {
  name: ['Johan', 'Provberg'],
  unit: 'medicin-halland',
  specialty: 'endokrinologi-och-diabetologi',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare-halland',
  trainingStartedAgo: 1430,
  weeks: 5,
  project: {
    title: 'Tätare uppföljning för personer med typ 1-diabetes och högt HbA1c',
    createdAgo: 136,
    changedAgo: 33,
    charter: {
      problem:
        'Var femte person med typ 1-diabetes på mottagningen har HbA1c över 70 mmol/mol. Återbesöken ligger lika glest som för alla andra.',
      aim: 'Andelen med HbA1c över 70 mmol/mol ska minska från 21 till 15 procent.',
      aimSpecific: 'Vuxna med typ 1-diabetes som är listade på diabetesmottagningen.',
      aimMeasurable: 'Andelen över gränsen i NDR varje månad; processmått: andel som erbjudits extra kontakt inom fyra veckor.',
      aimAccepted: 'Förankrat med diabetessjuksköterskorna och med patientföreträdaren.',
      aimRealistic: 'Tiden tas från rutinbesök hos dem som redan når målen, enligt överenskommelse med chefen.',
      programmeAreaId: 'endokrin',
      involvementLevel: InvolvementLevel.PARTNER,
      involvementHow: 'En patientföreträdare är med i teamet och har bestämt hur erbjudandet formuleras.',
      promUsed: 'Diabetesenkäten i NDR',
      premUsed: 'Diabetesenkäten i NDR, frågorna om vården',
    },
    aimDueIn: 30,
    informedAgo: 118,
    registers: ['ndr'],
    team: [
      ['Johan Provberg', 'ST-läkare, projektledare', 'Leder teamet, analyserar registerdata och skriver rapporten.'],
      ['Lena Fingerén', 'Diabetessjuksköterska', 'Ansvarar för de extra kontakterna.'],
      ['Yusuf Testelius', 'Diabetessjuksköterska', 'Bokning och uppföljning av uteblivna.'],
      ['Gun Modellmark', 'Patientföreträdare', 'Utformar erbjudandet och deltar i teamets möten.'],
    ],
    ethics: [
      { ago: 106, kind: EthicsKind.QUALITY_WORK, reasons: 'Verksamhetens eget kvalitetsarbete. Endast aggregerade mått ur NDR används.' },
    ],
    log: [
      [134, LogKind.DATA, 'Loggade in i NDR med sjuksköterskan och hittade rätt rapport. Ritade de senaste tjugofyra månaderna.', 75],
      [
        120,
        LogKind.MEETING,
        'Teammöte med patientföreträdaren för första gången. Hon frågade varför vi skriver "dålig kontroll" i breven. Det ändrade vi samma dag.',
        45,
      ],
      [
        104,
        LogKind.CHANGE,
        'Test 1: ringde upp fem personer från listan i stället för att skicka brev. Fyra tackade ja till extra kontakt, vi trodde två.',
        80,
      ],
      [90, LogKind.CHANGE, 'Test 2: fast telefontid på torsdagar. Fungerade, men inte för dem som arbetar skift.', 40],
      [72, LogKind.CHANGE, 'Test 3: videobesök kvällstid en gång i månaden. Fullbokat på en vecka.', 50],
      [54, LogKind.DATA, 'Andelen över gränsen har sjunkit till sexton procent. För tidigt att kalla det ett skifte.', 35],
      [29, LogKind.WRITING, 'Skrev metod och resultat. Har svårt att korta bakgrunden.', 180],
      [5, LogKind.WRITING, 'Sista genomläsningen före inlämning, ändrade figur två efter synpunkt från coachen.', 120],
    ],
  },
  path: {
    approvedTo: 'qi-hallbarhet',
    pace: 0.52,
    returned: {
      'qi-mal-matt': {
        comment: 'Bra mål. Lägg till ett balanserande mått innan vi går vidare.',
        unmet: { matt: 'Vad kan bli sämre när tiden flyttas från rutinbesöken?' },
      },
    },
    standing: [
      {
        key: 'qi-rapport',
        state: MilestoneState.IN_REVIEW,
        submittedAgo: 3,
        openedAgo: 1,
        reflection: 'Att skriva gjorde att jag såg vad vi faktiskt hade lärt oss, särskilt av det test som inte fungerade.',
      },
    ],
  },
  attendance: 'PPL',
  confirmations: [
    ['a4-k1', 'qi-orsak-risk', 12, 'Risk- och orsaksanalysen är väl genomförd och bedömd vid handledarsamtal.'],
    ['a4-u1', null, 12, 'Klinisk tjänstgöring under handledning på medicinkliniken.'],
  ],
  notes: [[16, 'Klar i god tid. Be honom berätta om patientföreträdarens roll på halvtidsseminariet, det skulle hjälpa flera.']],
};
