import { MilestoneState } from '../../../modules/milestones/index.js';
import { EthicsKind, InvolvementLevel, LogKind } from '../../../modules/projects/index.js';
import { SupportState } from '../../../modules/support/index.js';
import type { TraineeStory } from '../../builders/trainee.js';
import { warmthMeasures } from './measures.js';

/** On track. */
export const onTrack: TraineeStory = {
  name: ['Linnéa', 'Demoström'],
  unit: 'anestesi',
  specialty: 'anestesi-och-intensivvard',
  regulation: 'HSLF_FS_2021_8',
  supervisor: 'handledare-anestesi',
  trainingStartedAgo: 690,
  weeks: 3,
  project: {
    title: 'Varmare patienter: färre med låg temperatur vid ankomst till uppvakningen',
    createdAgo: 130,
    changedAgo: 66,
    charter: {
      problem:
        'Drygt var fjärde patient har en kroppstemperatur under 36 grader vid ankomst till uppvakningsavdelningen efter planerad kirurgi.',
      aim: 'Andelen med temperatur under 36 grader ska minska från 27 till 15 procent.',
      aimSpecific: 'Vuxna efter planerad bukkirurgi.',
      aimMeasurable: 'Andel per vecka ur operationsplaneringen, kontrollerad mot SPOR varje kvartal.',
      aimAccepted: 'Operationsledningen och narkossköterskorna är med.',
      aimRealistic: 'Varmluftstäcken finns på alla salar men används sent.',
      programmeAreaId: 'perioperativ-iva',
      involvementLevel: InvolvementLevel.INFORMED,
      involvementHow: 'Information om projektet finns på uppvakningsavdelningen och i kallelsen.',
      promUsed: 'Fråga om frusenhet vid ankomst till uppvakningen',
    },
    aimDueIn: 100,
    informedAgo: 95,
    registers: ['spor'],
    team: [
      ['Linnéa Demoström', 'ST-läkare, projektledare', 'Mäter, planerar tester och återkopplar varje vecka.'],
      ['Pernilla Provlind', 'Anestesisjuksköterska', 'Förvärmning på preoperativa enheten.'],
      ['Jens Fantasiberg', 'Undersköterska, uppvakningen', 'Temperaturmätning vid ankomst.'],
    ],
    ethics: [{ ago: 97, kind: EthicsKind.QUALITY_WORK, reasons: 'Kvalitetsarbete; inga uppgifter om enskilda lämnar kliniken.' }],
    log: [
      [127, LogKind.NOTE, 'Stod en dag på preop och räknade hur många som fick täcke före sövning. Tre av elva.', 60],
      [92, LogKind.DATA, 'Seriediagram per vecka för ett halvår. Ingen skillnad mellan salarna, vilket förvånade alla.', 70],
      [
        62,
        LogKind.CHANGE,
        'PDSA 1: täcke på redan i väntan, en sal, en vecka. Förutsägelse: under tjugo procent. Utfall: arton procent.',
        60,
      ],
      [41, LogKind.CHANGE, 'PDSA 2: tre salar. Täckena tog slut på förmiddagen. Beställning är lagd.', 45],
      [17, LogKind.MEETING, 'Veckomöte vid tavlan. Uppvakningen har börjat mäta utan påminnelse.', 20],
      [7, LogKind.DATA, 'Fem veckor i rad under medianen. En till så är det en signal.', 20],
    ],
    measures: warmthMeasures,
  },
  path: { approvedTo: 'qi-pdsa-1' },
  attendance: 'PLP',
};

/** Handed in more cycles nine days ago; the coach has not opened it. */
export const waitsForCoach: TraineeStory = {
  name: ['Erik', 'Mallqvist'],
  unit: 'ortopedi',
  specialty: 'ortopedi',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare-ortopedi',
  trainingStartedAgo: 1300,
  weeks: 4,
  project: {
    title: 'Höftfraktur till operation inom tjugofyra timmar',
    createdAgo: 134,
    changedAgo: 58,
    charter: {
      problem: 'Sex av tio med höftfraktur opereras inom ett dygn. De som kommer fredag eftermiddag väntar längst.',
      aim: 'Andelen som opereras inom 24 timmar ska öka från 60 till 80 procent.',
      aimSpecific: 'Patienter över 65 år med höftfraktur.',
      aimMeasurable: 'Andel per månad ur Rikshöft, och väntetid i timmar för varje patient på operationstavlan.',
      aimAccepted: 'Anestesi och operation har förbundit sig att delta i teamet.',
      aimRealistic: 'En akutsal på lördagar har lovats under försöket.',
      programmeAreaId: 'rorelseorgan',
      involvementLevel: InvolvementLevel.CONSULTED,
      involvementHow: 'Intervjuer med sex närstående om väntan före operation.',
      promUsed: 'EQ-5D fyra månader efter operation',
    },
    aimDueIn: 80,
    informedAgo: 101,
    registers: ['rikshoft'],
    team: [
      ['Erik Mallqvist', 'ST-läkare, projektledare', 'Leder teamet och ansvarar för mätning och tester.'],
      ['Anneli Testmark', 'Operationskoordinator', 'Akutsalen på lördagar.'],
      ['David Låtsberger', 'Anestesiläkare', 'Bedömning före operation.'],
      ['Monica Provén', 'Sjuksköterska, vårdavdelningen', 'Smärtlindring under väntan.'],
    ],
    ethics: [{ ago: 98, kind: EthicsKind.QUALITY_WORK, reasons: 'Verksamhetens eget kvalitetsarbete.' }],
    log: [
      [130, LogKind.DATA, 'Jämförde vår väntetid med riket i Rikshöft. Vi är sämst på fredagar.', 60],
      [96, LogKind.MEETING, 'Teammöte med operation. Ingen ägde frågan om fredagar. Nu gör Anneli det.', 45],
      [63, LogKind.CHANGE, 'PDSA 1: anmälan till operation direkt från akuten. Förutsägelse: två timmar kortare. Utfall: tre timmar.', 70],
      [40, LogKind.CHANGE, 'PDSA 2: akutsal lördag förmiddag. Alla fyra opererades inom ett dygn, men personalen blev kvar.', 60],
      [20, LogKind.CHANGE, 'PDSA 3: akutsal med fast stopptid. Tre av fyra inom ett dygn och ingen övertid. Anpassas vidare.', 60],
      [10, LogKind.WRITING, 'Sammanställde de tre cyklerna på ett blad.', 45],
    ],
  },
  path: {
    approvedTo: 'qi-pdsa-1',
    standing: [
      {
        key: 'qi-pdsa-fler',
        state: MilestoneState.SUBMITTED,
        submittedAgo: 9,
        reflection:
          'Den andra cykeln gav bäst resultat men kostade övertid. Den tredje lärde oss att en stopptid går att förena med målet.',
      },
    ],
  },
  attendance: 'PPE',
  confirmations: [
    ['a4-k1', 'qi-orsak-risk', 30, 'Orsaks- och riskanalysen är gjord med operation och anestesi. Bedömd vid handledarsamtal.'],
  ],
  support: [
    {
      area: 'teknik-datauttag',
      subject: 'Export av månadsvärden ur Rikshöft',
      state: SupportState.WAITING,
      messages: [
        [12, 'trainee', 'Jag kommer bara åt årsvärden. Går det att få månadsvärden för vår klinik?'],
        [10, 'office', 'Ja, med behörighet för enhetens rapporter. Har ni en registeransvarig som kan beställa den åt dig?'],
      ],
    },
  ],
};
