import { WithdrawalReason } from '../../../modules/enrolments/index.js';
import { MilestoneState } from '../../../modules/milestones/index.js';
import { EthicsKind, InvolvementLevel, LogKind } from '../../../modules/projects/index.js';
import { SupportState } from '../../../modules/support/index.js';
import type { TraineeStory } from '../../builders/trainee.js';

/** Silent for forty days. */
export const stalled: TraineeStory = {
  name: ['Oskar', 'Fantasén'],
  unit: 'psykiatri',
  specialty: 'psykiatri',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare-psykiatri',
  trainingStartedAgo: 1210,
  weeks: 3,
  project: {
    title: 'Kroppslig hälsokontroll varje år vid bipolär sjukdom',
    createdAgo: 129,
    changedAgo: 82,
    charter: {
      problem: 'Fyra av tio patienter med bipolär sjukdom hade förra året inget registrerat blodtryck, midjemått eller blodsocker.',
      aim: 'Andelen med komplett kroppslig hälsokontroll ska öka från 58 till 80 procent.',
      aimSpecific: 'Patienter på affektiva mottagningen.',
      aimMeasurable: 'Andel per månad i BipSy.',
      aimAccepted: 'Enhetschefen och sjuksköterskorna är med.',
      aimRealistic: 'Utrustningen finns, tiden behöver hittas.',
      programmeAreaId: 'psykisk-halsa',
      involvementLevel: InvolvementLevel.CONSULTED,
      involvementHow: 'Brukarrådet har svarat på hur de vill bli erbjudna kontrollen.',
    },
    aimDueIn: 92,
    informedAgo: 97,
    registers: ['bipsy'],
    team: [
      ['Oskar Fantasén', 'ST-läkare, projektledare', 'Leder teamet och mäter.'],
      ['Gerd Testling', 'Sjuksköterska', 'Hälsokontrollerna.'],
      ['Ivar Provsten', 'Skötare', 'Påminnelser.'],
    ],
    ethics: [{ ago: 96, kind: EthicsKind.QUALITY_WORK, reasons: 'Kvalitetsarbete på mottagningen.' }],
    log: [
      [124, LogKind.DATA, 'Tog fram senaste årets siffror ur registret. Blodtryck saknas oftast.', 60],
      [93, LogKind.MEETING, 'Teammöte. Sjuksköterskorna vill ha en egen mottagningstid för hälsokontroller.', 45],
      [71, LogKind.MEETING, 'Bara två kunde komma. Vi flyttar mötena till onsdagar.', 20],
      [40, LogKind.NOTE, 'Går på jourer hela perioden. Tar upp projektet igen när jag är tillbaka på mottagningen.', null],
    ],
  },
  path: { approvedTo: 'qi-ideer' },
  attendance: 'PPA',
  notes: [
    [26, 'Inte hört något sedan förra seminariet. Skickade ett meddelande, inget svar ännu.'],
    [9, 'Ringde handledaren: jourtungt och sjukfrånvaro på mottagningen. Föreslå ett kort samtal om vad som är minsta möjliga nästa steg.'],
  ],
};

/** Active, but two milestones are overdue. */
export const overdue: TraineeStory = {
  name: ['Maria', 'Låtsasson'],
  unit: 'vc-halland',
  specialty: 'allmanmedicin',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare-vc',
  trainingStartedAgo: 1500,
  weeks: 2,
  project: {
    title: 'Spirometri och rökstopp vid KOL på vårdcentralen',
    createdAgo: 118,
    changedAgo: 45,
    charter: {
      problem: 'Hälften av patienterna med KOL saknar spirometri de senaste två åren, och få rökare får erbjudande om rökstopp.',
      aim: 'Andelen med aktuell spirometri ska öka från 50 till 75 procent.',
      aimSpecific: 'Listade patienter med diagnosen KOL.',
      aimMeasurable: 'Andel per månad i Luftvägsregistret och antal genomförda spirometrier per vecka.',
      aimAccepted: 'Astma- och KOL-sköterskan har tagit initiativet.',
      programmeAreaId: 'lung-allergi',
      involvementLevel: InvolvementLevel.INFORMED,
      involvementHow: 'Anslag i väntrummet och på vårdcentralens webbplats.',
    },
    aimDueIn: 110,
    informedAgo: 70,
    registers: ['lvr'],
    team: [
      ['Maria Låtsasson', 'ST-läkare, projektledare', 'Leder arbetet och mäter.'],
      ['Carina Modellsson', 'Astma- och KOL-sjuksköterska', 'Spirometri och rökstopp.'],
    ],
    ethics: [{ ago: 84, kind: EthicsKind.QUALITY_WORK, reasons: 'Kvalitetsarbete på den egna vårdcentralen.' }],
    log: [
      [112, LogKind.MEETING, 'Träffade sjuksköterskan och bestämde att vi börjar med spirometrin.', 30],
      [80, LogKind.DATA, 'Luftvägsregistret och journalens lista stämmer inte överens. Ringde registret, de hjälpte snabbt.', 50],
      [45, LogKind.COACHING, 'Coachsamtal. Vi kom fram till att riskanalysen kan göras på ett möte om jag förbereder kartan.', 30],
      [18, LogKind.NOTE, 'Projekttiden försvann två veckor i rad, vikarien uteblev.', null],
      [8, LogKind.MEETING, 'Fick till ett teammöte. Halva riskanalysen klar.', 40],
    ],
  },
  path: { approvedTo: 'qi-etik-integritet' },
  attendance: 'PEM',
  support: [
    {
      area: 'tid-finansiering',
      subject: 'Utlovad projekttid faller bort',
      state: SupportState.NEW,
      messages: [[1, 'trainee', 'Chefen lovade två veckor men tiden dras in när vikarier uteblir. Kan kansliet ta upp det med chefen?']],
    },
  ],
  notes: [[15, 'Vill men får inte tid. Ta med kansliet i samtalet med chefen.']],
};

/** Left the round: the protected time was not given. */
export const withdrawn: TraineeStory = {
  name: ['Peter', 'Provrud'],
  unit: 'geriatrik',
  specialty: 'geriatrik',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare-geriatrik',
  trainingStartedAgo: 1380,
  weeks: 3,
  endedAgo: 55,
  withdrawal: {
    reason: WithdrawalReason.NO_PROTECTED_TIME,
    note: 'Den utlovade tiden gavs inte när avdelningen slogs ihop. Vill söka till nästa omgång.',
  },
  project: {
    title: 'Riskbedömning inom ett dygn för sköra äldre',
    createdAgo: 126,
    changedAgo: 90,
    charter: {
      problem: 'Riskbedömning för fall, undernäring och trycksår görs ofta först efter flera dagar.',
      aim: 'Riskbedömning inom ett dygn ska öka från 55 till 85 procent.',
      programmeAreaId: 'aldre-palliativ',
      involvementLevel: InvolvementLevel.NONE,
    },
    registers: ['senior-alert'],
    team: [['Peter Provrud', 'ST-läkare, projektledare', 'Leder arbetet.']],
    ethics: [],
    log: [
      [120, LogKind.DATA, 'Första uttaget ur Senior alert. Täckningen är god.', 45],
      [84, LogKind.NOTE, 'Avdelningen slås ihop med en annan. Oklart vem som ingår i teamet.', null],
      [57, LogKind.SUPERVISION, 'Samtal med handledaren och coachen. Jag avbryter nu och söker igen.', 40],
    ],
  },
  path: { approvedTo: 'qi-registerval' },
  attendance: 'PP-',
  notes: [[54, 'Rätt beslut. Han är välkommen i nästa omgång; se till att tiden är skriftligt lovad.']],
};

/** Took the place that became free ten days ago; has no project yet. */
export const justStarted: TraineeStory = {
  name: ['Hanna', 'Exemplin'],
  unit: 'kvinno',
  specialty: 'obstetrik-och-gynekologi',
  regulation: 'HSLF_FS_2021_8',
  supervisor: 'handledare-kvinno',
  trainingStartedAgo: 420,
  admittedAgo: 10,
  weeks: 4,
  project: null,
  path: {
    approvedTo: null,
    dueLater: 146,
    standing: [
      {
        key: 'qi-antagning',
        state: MilestoneState.APPROVED,
        submittedAgo: 12,
        decidedAgo: 10,
        comment: 'Välkommen! Du får platsen som blev ledig.',
      },
      { key: 'qi-formatning', state: MilestoneState.APPROVED, submittedAgo: 5 },
    ],
  },
  attendance: '---',
  support: [
    {
      area: 'register-kunskap',
      subject: 'Vilket register passar för förlossningsvård?',
      state: SupportState.IN_PROGRESS,
      messages: [
        [6, 'trainee', 'Jag funderar på blödning efter förlossning. Är Graviditetsregistret rätt register att börja i?'],
        [4, 'office', 'Det är ett bra förstahandsval. Vi bokar ett samtal med registercentrumet nästa vecka.'],
      ],
    },
  ],
};
