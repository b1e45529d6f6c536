import { MilestoneState } from '../../../modules/milestones/index.js';
import { EthicsKind, InvolvementLevel, LogKind, QuestionKind } from '../../../modules/projects/index.js';
import { SupportState } from '../../../modules/support/index.js';
import type { TraineeStory } from '../../builders/trainee.js';

/** Ethically approved; the application for data waits for the register holder. */
export const approved: TraineeStory = {
  name: ['Tobias', 'Provmyr'],
  unit: 'neuro-norr',
  specialty: 'neurologi',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare-norr',
  trainingStartedAgo: 1340,
  weeks: 10,
  project: {
    title: 'Avstånd till sjukhus och funktion tre månader efter stroke',
    createdAgo: 136,
    changedAgo: 70,
    charter: {
      problem: 'I norr har många långt till strokeenhet. Vi vet inte om avståndet märks i funktionen efter tre månader.',
      questionKind: QuestionKind.HOW,
      question: 'Hur hänger avståndet mellan bostad och strokeenhet ihop med oberoende i dagliga livet tre månader efter ischemisk stroke?',
      programmeAreaId: 'nervsystem',
      involvementLevel: InvolvementLevel.CONSULTED,
      involvementHow: 'Strokeföreningen har läst frågan och föreslagit vilket utfall som betyder mest.',
      promUsed: 'Riksstrokes tremånadersuppföljning',
    },
    informedAgo: 105,
    registers: ['riksstroke'],
    team: [['Tobias Provmyr', 'ST-läkare', 'Formulerar frågan, söker data, analyserar och skriver.']],
    ethics: [
      {
        ago: 112,
        kind: EthicsKind.APPLIED,
        publish: true,
        reasons: 'Resultatet ska publiceras och känsliga personuppgifter behandlas: ansökan krävs.',
      },
      {
        ago: 62,
        kind: EthicsKind.APPROVED,
        publish: true,
        reference: 'Dnr PÅHITT-0417',
        reasons: 'Godkänd utan villkor. Data lämnas ut kodade till forskningshuvudmannen och förvaras där.',
      },
    ],
    log: [
      [130, LogKind.READING, 'Läste tre artiklar om avstånd och strokevård, alla från tätbefolkade områden.', 150],
      [108, LogKind.WRITING, 'Skrev klart etikansökan med min vetenskapliga handledare.', 240],
      [74, LogKind.MEETING, 'La fram protokollet på seminariet. Fick frågan hur jag hanterar dem som flyttat.', 60],
      [33, LogKind.SUPERVISION, 'Statistikern: avstånd som kontinuerlig variabel, inte tre grupper.', 60],
      [7, LogKind.DATA, 'Fyllde i registrets ansökningsblankett. Strök två variabler som frågan inte behöver.', 120],
    ],
  },
  path: {
    approvedTo: 'rs-analysplan',
    standing: [{ key: 'rs-ansokan-data', state: MilestoneState.SUBMITTED, submittedAgo: 6 }],
  },
  attendance: 'PPP',
  confirmations: [
    [
      'a5-k2',
      'rs-litteratur',
      21,
      'Kritisk granskning av litteraturen, genomgången med den vetenskapliga handledaren och vid handledarsamtal.',
    ],
  ],
  support: [
    {
      area: 'statistik-analys',
      subject: 'Hantera saknade tremånadersuppföljningar',
      state: SupportState.DONE,
      messages: [
        [44, 'trainee', 'Var åttonde saknar uppföljning. Räcker det att beskriva bortfallet?'],
        [41, 'office', 'Beskriv det och gör en känslighetsanalys. Statistikern går igenom det med dig på seminariet.'],
      ],
    },
  ],
};

/** Relies on the student exemption: works with aggregated data and will not publish. */
export const exempt: TraineeStory = {
  name: ['Karin', 'Exempelstedt'],
  unit: 'vc-norr',
  specialty: 'allmanmedicin',
  regulation: 'HSLF_FS_2021_8',
  supervisor: 'handledare-norr-2',
  trainingStartedAgo: 760,
  weeks: 8,
  project: {
    title: 'Digitala besök och blodtryckskontroll vid typ 2-diabetes',
    createdAgo: 133,
    changedAgo: 66,
    charter: {
      problem: 'Hälsocentralen har gått över till många digitala kontroller. Vi vet inte om blodtrycket följs lika väl som förut.',
      questionKind: QuestionKind.WHAT,
      question: 'Vad skiljer andelen med målblodtryck mellan hälsocentraler med få och många digitala diabeteskontroller i länet?',
      programmeAreaId: 'primarvard',
      involvementLevel: InvolvementLevel.INFORMED,
      involvementHow: 'Information på hälsocentralens webbplats.',
    },
    informedAgo: 88,
    registers: ['ndr'],
    team: [['Karin Exempelstedt', 'ST-läkare', 'Hela arbetet.']],
    ethics: [
      {
        ago: 92,
        kind: EthicsKind.STUDENT_EXEMPTION,
        reasons:
          'Arbete inom ramen för utbildningen, ska inte presenteras i vetenskapliga sammanhang. Registret lämnar bara sammanställda uppgifter per enhet.',
      },
    ],
    log: [
      [128, LogKind.READING, 'Sökte litteratur med bibliotekarien. Sextio artiklar kvar efter första gallringen.', 120],
      [
        95,
        LogKind.MEETING,
        'Samtal med registret: sammanställda rapporter per enhet går bra, uttag på individnivå kräver etikgodkännande.',
        40,
      ],
      [58, LogKind.WRITING, 'Protokollet klart. Kortade tidsperioden till två år.', 180],
      [16, LogKind.DATA, 'Ansökan om rapporten godkänd, väntar på leverans.', 30],
      [5, LogKind.SUPERVISION, 'Handledning inför halvtid. Reservplan om rapporten dröjer: använd de öppna siffrorna.', 45],
    ],
  },
  path: { approvedTo: 'rs-ansokan-data' },
  attendance: 'PEP',
  confirmations: [
    ['STa3-k2', 'rs-litteratur', 18, 'Har sökt, granskat och värderat litteraturen självständigt. Genomgånget vid handledarsamtal.'],
  ],
};

/** Had an advisory opinion; on track. */
export const advised: TraineeStory = {
  name: ['Mattias', 'Demodal'],
  unit: 'neuro-norr',
  specialty: 'neurologi',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare-norr',
  trainingStartedAgo: 1180,
  weeks: 10,
  project: {
    title: 'Byte av behandling vid skovvis MS: var i landet sker det?',
    createdAgo: 131,
    changedAgo: 64,
    charter: {
      problem: 'Behandlingsbyten vid MS verkar ske olika ofta i landet.',
      questionKind: QuestionKind.WHERE,
      question: 'Var i landet byts behandling vid skovvis MS oftare än genomsnittet under de första två åren?',
      programmeAreaId: 'nervsystem',
      involvementLevel: InvolvementLevel.CONSULTED,
      involvementHow: 'En patientforskningspartner har läst protokollet.',
    },
    informedAgo: 85,
    registers: ['neuroreg'],
    team: [['Mattias Demodal', 'ST-läkare', 'Hela arbetet.']],
    ethics: [
      {
        ago: 66,
        kind: EthicsKind.ADVISORY_OPINION,
        publish: true,
        reference: 'Dnr PÅHITT-0533',
        reasons: 'Bara sammanställda uppgifter används. Rådgivande yttrande utan etiska invändningar, som tidskriften frågar efter.',
      },
    ],
    log: [
      [126, LogKind.READING, 'Läste om registrets täckning per region.', 90],
      [70, LogKind.MEETING, 'La fram protokollet. Granskarens fråga: kan skillnaden bero på registreringen?', 60],
      [12, LogKind.WRITING, 'Arbetar med analysplanen, figur över saknade data.', 90],
    ],
  },
  path: { approvedTo: 'rs-analysplan' },
  attendance: 'PPL',
};
