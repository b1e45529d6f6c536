import { MilestoneState } from '../../../modules/milestones/index.js';
import { EthicsKind, InvolvementLevel, LogKind } from '../../../modules/projects/index.js';
import { SupportState } from '../../../modules/support/index.js';
import type { TraineeStory } from '../../builders/trainee.js';

/** Finished before the round: her training ends before it does. */
export const finished: TraineeStory = {
  name: ['Klara', 'Exempelsson'],
  unit: 'hjart',
  specialty: 'kardiologi',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare',
  trainingStartedAgo: 1790,
  weeks: 4,
  endedAgo: 6,
  project: {
    title: 'Fler når målet för LDL-kolesterol ett år efter hjärtinfarkt',
    createdAgo: 138,
    changedAgo: 40,
    charter: {
      problem:
        'Av våra patienter i sekundärpreventionen nådde drygt hälften målvärdet för LDL vid sista återbesöket. Provsvaren kommer, men ingen agerar förrän vid nästa besök.',
      aim: 'Andelen som når målet för LDL vid årsuppföljningen ska öka från 54 till 70 procent.',
      aimSpecific: 'Gäller patienter som följs på hjärtmottagningens sekundärprevention efter infarkt.',
      aimMeasurable:
        'Andelen under målvärdet i SWEDEHEART (Sephia), månad för månad, och veckovis andel provsvar som åtgärdats inom sju dagar.',
      aimAccepted: 'Sektionsledningen och sjuksköterskemottagningen står bakom målet; chefen har avsatt tid.',
      aimRealistic: 'Läkemedel och behörighet att ändra dos finns redan; det som saknas är en rutin för svaren.',
      programmeAreaId: 'hjart-karl',
      knowledgeSupportTitle: 'Nationellt kliniskt kunskapsstöd: kranskärlssjukdom',
      knowledgeSupportUrl: 'https://www.nationelltklinisktkunskapsstod.se/',
      involvementLevel: InvolvementLevel.INVOLVED,
      involvementHow: 'Två företrädare från patientföreningen har läst brevet till patienterna och varit med på två teammöten.',
      promUsed: 'EQ-5D i registrets årsuppföljning',
      premUsed: 'Två frågor om delaktighet på mottagningen',
    },
    aimDueIn: -20,
    informedAgo: 120,
    registers: ['swedeheart'],
    team: [
      ['Klara Exempelsson', 'ST-läkare, projektledare', 'Ledde teamet, tog fram måtten och ansvarade för testerna och rapporten.'],
      ['Ulrika Provkvist', 'Sjuksköterska, sekundärprevention', 'Tog fram checklistan och höll i den nya svarsrutinen.'],
      ['Magnus Låtsén', 'Överläkare, sektionsansvarig', 'Godkände doseringsstödet.'],
      ['Berit Sagostam', 'Medicinsk sekreterare', 'Ändrade mallen för provsvar.'],
    ],
    ethics: [
      {
        ago: 112,
        kind: EthicsKind.QUALITY_WORK,
        reasons:
          'Kvalitetsarbete på den egna mottagningen med aggregerade uppgifter ur registret. Ingen vetenskaplig publicering är planerad.',
      },
    ],
    log: [
      [
        136,
        LogKind.READING,
        'Läste registrets senaste årsrapport och jämförde vår mottagning med riket. Vi ligger lägre på LDL men lika på blodtryck.',
        120,
      ],
      [
        126,
        LogKind.MEETING,
        'Första mötet med teamet. Ritade upp vad som händer från att provet tas till att någon ändrar dosen. Elva steg, tre av dem väntan.',
        60,
      ],
      [
        115,
        LogKind.CHANGE,
        'Test 1: Ulrika fick ta emot svaren direkt under två veckor. Förutsägelse: åtta av tio åtgärdade inom en vecka. Utfall: nio av tio, men bara när hon var på plats.',
        90,
      ],
      [101, LogKind.CHANGE, 'Test 2: två sjuksköterskor turas om. Åtgärdade i tid även semesterveckan. Vi behåller upplägget.', 60],
      [88, LogKind.CHANGE, 'Test 3: doseringsstöd i fickformat. Färre frågor till jourläkaren. Antas.', 45],
      [66, LogKind.DATA, 'Ny månadsrapport ur registret. Fjärde månaden i rad över den gamla medianen.', 40],
      [47, LogKind.SUPERVISION, 'Handledarsamtal om rapporten. Skrev om begränsningarna: liten enhet, ingen kontrollgrupp.', 50],
      [28, LogKind.WRITING, 'Presenterade på klinikmötet och på registrets användardag. Två andra mottagningar vill prova rutinen.', 90],
    ],
  },
  path: {
    approvedTo: 'qi-intyg',
    pace: 0.45,
    standing: [
      {
        key: 'qi-redovisning',
        state: MilestoneState.APPROVED,
        submittedAgo: 26,
        decidedAgo: 22,
        comment: 'Redovisat i förtid på kliniken och på en extra seminarietid, enligt överenskommelse med kansliet.',
      },
      { key: 'qi-eftermatning', state: MilestoneState.APPROVED, submittedAgo: 20 },
      {
        key: 'qi-intyg',
        state: MilestoneState.APPROVED,
        submittedAgo: 12,
        decidedAgo: 9,
        comment: 'Originalet är underskrivet och överlämnat.',
      },
    ],
  },
  attendance: 'PSP',
  confirmations: [
    ['a4-k1', 'qi-orsak-risk', 7, 'Riskanalysen är gjord tillsammans med teamet och följdes av åtgärder. Genomgången vid handledarsamtal.'],
    [
      'a4-k2',
      'qi-resultat',
      7,
      'Har lett införandet av den nya rutinen och följt den över tid. Bedömt utifrån resultat och samtal med teamet.',
    ],
    ['a4-k3', 'qi-hallbarhet', 7, 'Har ansvarat för att doseringsstödet blev en del av det dagliga arbetet.'],
    ['a4-u1', null, 7, 'Klinisk tjänstgöring under handledning på hjärtmottagningen, med egen medsittning vid fyra tillfällen.'],
    ['a4-u2', 'qi-rapport', 7, 'Självständigt kvalitets- och utvecklingsarbete med skriftlig rapport och redovisning på kliniken.'],
  ],
  support: [
    {
      area: 'kommunikation-spridning',
      subject: 'Mall för poster till klinikmötet',
      state: SupportState.DONE,
      messages: [
        [38, 'trainee', 'Finns det en mall för poster som jag får använda på klinikmötet?'],
        [37, 'office', 'Ja, den ligger bland seminariematerialet. Säg till om du vill att vi läser ett utkast.'],
        [35, 'trainee', 'Tack, den fungerade fint.'],
      ],
    },
  ],
  notes: [[60, 'Driver själv. Behöver bromsas mer än puffas: påminn om att lämna över till mottagningen innan hon slutar.']],
};
