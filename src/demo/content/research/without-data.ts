import { MilestoneState } from '../../../modules/milestones/index.js';
import { EthicsKind, InvolvementLevel, LogKind, QuestionKind } from '../../../modules/projects/index.js';
import { SupportState } from '../../../modules/support/index.js';
import type { TraineeStory } from '../../builders/trainee.js';

/** Changed her mind on publishing: the exemption no longer holds, an application is under way, data steps wait. */
export const applied: TraineeStory = {
  name: ['Sofia', 'Testhammar'],
  email: 'st.forskning@demo.example',
  unit: 'kirurgi-norr',
  specialty: 'kirurgi',
  regulation: 'HSLF_FS_2021_8',
  supervisor: 'handledare-norr-2',
  trainingStartedAgo: 880,
  weeks: 9,
  project: {
    title: 'Varför opereras akut gallstenssjukdom sent?',
    createdAgo: 134,
    changedAgo: 24,
    charter: {
      problem: 'Tiden till operation vid akut gallstenssjukdom varierar mellan sjukhusen i norra sjukvårdsregionen.',
      questionKind: QuestionKind.WHY,
      question: 'Varför dröjer operation mer än tre dygn vid akut gallstenssjukdom på vissa sjukhus i norra sjukvårdsregionen?',
      programmeAreaId: 'mag-tarm',
      involvementLevel: InvolvementLevel.NONE,
    },
    informedAgo: 80,
    registers: ['gallriks'],
    team: [['Sofia Testhammar', 'ST-läkare', 'Hela arbetet.']],
    ethics: [
      { ago: 90, kind: EthicsKind.STUDENT_EXEMPTION, reasons: 'Arbete inom utbildningen, ingen publicering planerad.' },
      {
        ago: 24,
        kind: EthicsKind.APPLIED,
        publish: true,
        reasons:
          'Vi vill lämna in ett abstrakt. Då gäller inte studentundantaget längre; ansökan är skickad och inga data hämtas förrän beslut finns.',
      },
    ],
    log: [
      [127, LogKind.READING, 'Litteratur om tidig operation. Definitionen av tidig varierar mellan ett och sju dygn.', 100],
      [78, LogKind.WRITING, 'Protokollet omskrivet efter seminariet.', 160],
      [
        27,
        LogKind.SUPERVISION,
        'Min vetenskapliga handledare tycker att resultatet bör presenteras. Då måste vi söka etikprövning först.',
        45,
      ],
      [24, LogKind.WRITING, 'Skickade etikansökan. Räknar med två månader.', 200],
      [9, LogKind.WRITING, 'Analysplanen inlämnad till statistikern trots väntan.', 120],
    ],
  },
  path: {
    approvedTo: 'rs-protokoll',
    standing: [
      {
        key: 'rs-etik',
        state: MilestoneState.RETURNED,
        submittedAgo: 39,
        decidedAgo: 28,
        comment:
          'Du vill presentera resultatet vetenskapligt. Då räcker inte studentundantaget: sök etikprövning och lämna in igen när beslutet finns.',
        unmet: { publicering: 'Svaret stämmer inte med vad vi talat om.', beslut: 'Diarienummer och datum saknas tills beslut finns.' },
        reflection: 'Jag trodde att studentundantaget alltid gällde för ST-läkare.',
      },
      { key: 'rs-analysplan', state: MilestoneState.SUBMITTED, submittedAgo: 8 },
    ],
  },
  attendance: 'PPP',
  support: [
    {
      area: 'juridik-etik',
      subject: 'Kan jag hämta data medan etikansökan behandlas?',
      state: SupportState.WAITING,
      messages: [
        [23, 'trainee', 'Ansökan är inskickad. Får jag beställa uttaget redan nu?'],
        [
          21,
          'office',
          'Nej, inga data får hämtas före beslutet, och ett beslut gäller inte bakåt. Du kan förbereda blanketten. Har du frågat registret om väntetiden?',
        ],
      ],
    },
  ],
};

/** Slow: the protocol came back and is overdue; no ethics decision yet. */
export const slow: TraineeStory = {
  name: ['Daniel', 'Skissmo'],
  unit: 'medicin-norr',
  specialty: 'medicinsk-gastroenterologi-och-hepatologi',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare-norr-2',
  trainingStartedAgo: 1020,
  weeks: 8,
  project: {
    title: 'När sätts biologisk behandling in vid ulcerös kolit?',
    createdAgo: 120,
    changedAgo: 75,
    charter: {
      problem: 'Det är oklart hur länge patienter prövar andra läkemedel innan biologisk behandling sätts in.',
      questionKind: QuestionKind.WHEN,
      question: 'När efter diagnos sätts biologisk behandling in vid ulcerös kolit i Norrbotten jämfört med riket?',
      programmeAreaId: 'mag-tarm',
      involvementLevel: InvolvementLevel.INFORMED,
      involvementHow: 'Anslag på mottagningen.',
    },
    registers: ['swibreg'],
    team: [['Daniel Skissmo', 'ST-läkare', 'Hela arbetet.']],
    ethics: [],
    log: [
      [118, LogKind.READING, 'Första litteratursökningen, alldeles för bred.', 90],
      [60, LogKind.WRITING, 'Protokollet halvklart.', 120],
      [14, LogKind.SUPERVISION, 'Vi smalnar av till en jämförelse och två år.', 45],
    ],
  },
  path: {
    approvedTo: 'rs-litteratur',
    standing: [
      {
        key: 'rs-protokoll',
        state: MilestoneState.RETURNED,
        submittedAgo: 48,
        decidedAgo: 38,
        comment: 'Frågan är bra men planen rymmer tre studier. Välj en jämförelse och en period.',
        unmet: {
          tidplan: 'Tidplanen kräver dubbelt så många veckor som du har.',
          design: 'Designen svarar inte på frågan om tid till insättning.',
        },
        reflection: 'Jag vill för mycket. Det är svårt att välja bort.',
      },
    ],
  },
  attendance: 'PAP',
};
