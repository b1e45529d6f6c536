import { EthicsKind, InvolvementLevel, LogKind } from '../../../modules/projects/index.js';
import { SupportState } from '../../../modules/support/index.js';
import type { TraineeStory } from '../../builders/trainee.js';
import { reperfusionWork } from './midway-cycles.js';

/** Midway and on track, under the regulation of 2015; can sign in. */
export const midway2015: TraineeStory = {
  name: ['Sara', 'Testlund'],
  email: 'st@demo.example',
  unit: 'medicin',
  specialty: 'internmedicin',
  regulation: 'SOSFS_2015_8',
  supervisor: 'handledare',
  trainingStartedAgo: 1160,
  weeks: 4,
  project: {
    title: 'Snabbare till reperfusion: kortare tid från dörr till trombolys',
    createdAgo: 135,
    changedAgo: 52,
    charter: {
      problem:
        'Mediantiden från ankomst till trombolys är hos oss 52 minuter, mot 35 i de bästa sjukhusen i Riksstroke. Spridningen är störst kvällar och helger.',
      aim: 'Mediantiden från dörr till nål ska minska från 52 till 40 minuter.',
      aimSpecific: 'Alla som får trombolys vid ischemisk stroke på sjukhusets akutmottagning.',
      aimMeasurable: 'Median per månad ur Riksstroke, och tid till datortomografi för varje larm ur akutens egen lista.',
      aimAccepted: 'Akuten, röntgen och strokeenheten har utsett var sin kontaktperson.',
      aimRealistic: 'Två grannsjukhus har nått samma mål med larm direkt från ambulansen.',
      programmeAreaId: 'nervsystem',
      knowledgeSupportTitle: 'Nationellt kliniskt kunskapsstöd: stroke och TIA',
      knowledgeSupportUrl: 'https://www.nationelltklinisktkunskapsstod.se/',
      involvementLevel: InvolvementLevel.CONSULTED,
      involvementHow:
        'Strokeföreningens lokala styrelse har läst problembeskrivningen och lämnat synpunkter på informationen till närstående.',
      promUsed: 'Riksstrokes uppföljning efter tre månader',
    },
    aimDueIn: 84,
    informedAgo: 100,
    registers: ['riksstroke'],
    team: [
      ['Sara Testlund', 'ST-läkare, projektledare', 'Leder teamet, mäter tiderna och planerar testerna.'],
      ['Rickard Demovall', 'Sjuksköterska, akutmottagningen', 'Larmrutinen och utbildning av kollegorna.'],
      ['Katarina Provell', 'Röntgensjuksköterska', 'Tiden till datortomografi.'],
      ['Stefan Exempelman', 'Ambulanssjuksköterska', 'Förvarningen från ambulansen.'],
    ],
    ethics: [
      {
        ago: 98,
        kind: EthicsKind.QUALITY_WORK,
        reasons:
          'Kvalitetsarbete inom den egna verksamheten. Tiderna tas fram av akutens vårdutvecklare och lämnas till mig som medianer per vecka.',
      },
    ],
    log: [
      [131, LogKind.READING, 'Läste Riksstrokes årsrapport och två artiklar om larm direkt från ambulansen.', 110],
      [
        122,
        LogKind.MEETING,
        'Träffade akutens sektionsledare. Hon visade att vi redan mäter tid till röntgen men att ingen tittar på siffran.',
        50,
      ],
      [104, LogKind.MEETING, 'Första teammötet. Ambulansen, röntgen och akuten hade inte suttit i samma rum förut.', 60],
      [88, LogKind.DATA, 'Ritade seriediagram över arton månader. Medianen är stabil, ingen signal åt något håll.', 90],
      [80, LogKind.SUPERVISION, 'Handledning om riskanalysen. Vi lade till risken att fel patient larmas in och tränger undan andra.', 45],
      [
        61,
        LogKind.CHANGE,
        'PDSA 1: förvarning till röntgen redan när ambulansen ringer, en vecka, dagtid. Förutsägelse: tio minuter kortare. Utfall: sju minuter kortare, och en larmad patient som inte var stroke.',
        120,
      ],
      [48, LogKind.COACHING, 'Coachsamtal. Fick rådet att mäta något varje dag, även om det bara är streck på en tavla.', 30],
      [
        33,
        LogKind.CHANGE,
        'PDSA 2: samma sak kvällstid. Halva effekten, oftast för att bakjouren inte hörde larmet. Vi provar ett gemensamt gruppsamtal.',
        90,
      ],
      [19, LogKind.DATA, 'Tiden till datortomografi under tjugo minuter vid nio av tolv larm. Tavlan på akuten fylls i av alla nu.', 30],
      [
        6,
        LogKind.CHANGE,
        'PDSA 3 pågår: gruppsamtal till röntgen, bakjour och strokeenhet. Tre larm hittills, för få för att säga något.',
        60,
      ],
      [2, LogKind.MEETING, 'Teammöte, femton minuter vid tavlan. Beslutade att fortsätta testet två veckor till före halvtid.', 15],
    ],
    improvement: reperfusionWork,
  },
  path: {
    approvedTo: 'qi-pdsa-1',
    returned: {
      'qi-orsak-risk': {
        comment: 'Bra karta. Riskerna är listade men inte bedömda; gör det tillsammans med röntgen.',
        unmet: { risker: 'Bedöm allvar och sannolikhet, och välj åtgärder för de två största.' },
      },
    },
  },
  attendance: 'SSP',
  confirmations: [
    ['a4-k1', 'qi-orsak-risk', 20, 'Riskanalysen är omarbetad, gjord i team och följd av åtgärder. Genomgången vid handledarsamtal.'],
  ],
  support: [
    {
      area: 'statistik-analys',
      subject: 'Median eller medelvärde för tider?',
      state: SupportState.IN_PROGRESS,
      messages: [
        [8, 'trainee', 'Våra tider är sneda med några mycket långa. Ska jag visa median, eller andel under fyrtio minuter?'],
        [
          6,
          'office',
          'Visa gärna båda: medianen i seriediagrammet och andelen som komplement. Statistikern tittar på ditt underlag i veckan.',
        ],
        [5, 'trainee', 'Tack! Jag har lagt medianerna per vecka i projektplanen.'],
      ],
    },
    {
      area: 'register-kunskap',
      subject: 'Vilken tid räknas som ankomst i Riksstroke?',
      state: SupportState.DONE,
      messages: [
        [118, 'trainee', 'Är det ambulansens ankomst eller inskrivningen som räknas?'],
        [116, 'office', 'Ankomst till sjukhuset enligt registrets manual. Vi skickade länken till variabellistan.'],
      ],
    },
  ],
  notes: [[18, 'Mycket driv, ett team som fungerar. Nästa gång: prata om vem som äger tavlan när hon går till annan placering.']],
};

/** Midway and on track, under the regulation of 2021; can sign in. */
export const midway2021: TraineeStory = {
  name: ['Amir', 'Påhittsson'],
  email: 'st2021@demo.example',
  unit: 'geriatrik',
  specialty: 'geriatrik',
  regulation: 'HSLF_FS_2021_8',
  supervisor: 'handledare-geriatrik',
  trainingStartedAgo: 800,
  weeks: 4,
  project: {
    title: 'Komplett basal demensutredning inom tre månader',
    createdAgo: 133,
    changedAgo: 61,
    charter: {
      problem:
        'Bara 46 procent av utredningarna på minnesmottagningen innehåller alla delar av den basala utredningen. Oftast saknas arbetsterapeutens bedömning.',
      aim: 'Andelen kompletta basala utredningar ska öka från 46 till 75 procent.',
      aimSpecific: 'Nya utredningar på minnesmottagningen.',
      aimMeasurable: 'Andelen kompletta utredningar per månad i SveDem; processmått: väntetid till arbetsterapeut varje vecka.',
      aimAccepted: 'Arbetsterapeuterna har varit med och valt målet.',
      aimRealistic: 'Kräver inga nya resurser, men att bokningen ändras.',
      programmeAreaId: 'aldre-palliativ',
      nationalActionYear: 2021,
      nationalActionTitle: 'Kraftsamling för bättre vård och omsorg av sköra äldre',
      involvementLevel: InvolvementLevel.INVOLVED,
      involvementHow: 'En anhörigkonsulent från kommunen och en företrädare från demensföreningen är med på vartannat teammöte.',
      premUsed: 'Kort enkät till anhöriga efter utredningen',
    },
    aimDueIn: 95,
    informedAgo: 96,
    registers: ['svedem'],
    team: [
      ['Amir Påhittsson', 'ST-läkare, projektledare', 'Leder teamet, tar fram måtten ur SveDem och planerar testerna.'],
      ['Solveig Mallander', 'Arbetsterapeut', 'Ny bokningsrutin.'],
      ['Tove Skissén', 'Sjuksköterska, minnesmottagningen', 'Registrering och anhörigenkät.'],
    ],
    ethics: [{ ago: 99, kind: EthicsKind.QUALITY_WORK, reasons: 'Kvalitetsarbete på den egna mottagningen, aggregerade uppgifter.' }],
    log: [
      [129, LogKind.DATA, 'Tog ut årets rapport ur SveDem tillsammans med sjuksköterskan. Bortfallet är nästan noll, bra utgångsläge.', 60],
      [
        110,
        LogKind.MEETING,
        'Gick igenom tio utredningar (avidentifierade siffror) i teamet för att se var det tar stopp. Bokningen, igen.',
        60,
      ],
      [85, LogKind.READING, 'Läste om påverkansanalys och ritade en på whiteboarden.', 50],
      [
        59,
        LogKind.CHANGE,
        'PDSA 1: arbetsterapeuten bokas samtidigt som läkaren. Förutsägelse: väntan halveras. Utfall: från sju till fyra veckor.',
        70,
      ],
      [
        36,
        LogKind.CHANGE,
        'PDSA 2: gemensam tid för läkare och arbetsterapeut på onsdagar. Uppskattat av anhöriga, svårt att schemalägga.',
        60,
      ],
      [15, LogKind.DATA, 'Andelen kompletta var 63 procent förra månaden. Anhörigenkäten: elva svar, mest positiva.', 40],
      [4, LogKind.COACHING, 'Coachsamtal inför halvtid. Jag ska fråga chefen om onsdagarna kan läggas fast.', 30],
    ],
  },
  path: { approvedTo: 'qi-pdsa-1' },
  attendance: 'PSS',
  confirmations: [
    [
      'STa2-k1',
      'qi-orsak-risk',
      25,
      'Identifierade riskerna med långa väntetider och vidtog åtgärder. Bedömt utifrån riskanalysen och diskussion på mottagningen.',
    ],
  ],
  support: [
    {
      area: 'patientmedverkan',
      subject: 'Ersättning till anhörigföreträdare',
      state: SupportState.ASSIGNED,
      messages: [[3, 'trainee', 'Finns det riktlinjer för arvode till en anhörigföreträdare som är med i teamet?']],
    },
  ],
  notes: [[11, 'Lugn och metodisk. Stötta i samtalet med chefen om schemat.']],
};
