import { MilestoneState } from '../../../modules/milestones/index.js';
import { EthicsKind, InvolvementLevel, LogKind } from '../../../modules/projects/index.js';
import { SupportState } from '../../../modules/support/index.js';
import type { TraineeStory } from '../../builders/trainee.js';

/** Got the first cycle back with comments. */
export const gotItBack: TraineeStory = {
  name: ['Elin', 'Modellgren'],
  unit: 'medicin',
  specialty: 'kardiologi',
  regulation: 'HSLF_FS_2021_8',
  supervisor: 'handledare',
  trainingStartedAgo: 740,
  weeks: 3,
  project: {
    title: 'Rätt antikoagulation vid nyupptäckt förmaksflimmer',
    createdAgo: 132,
    changedAgo: 70,
    charter: {
      problem: 'Av dem som får diagnosen förmaksflimmer på avdelningen skrivs var fjärde ut utan ställningstagande till antikoagulation.',
      aim: 'Andelen med dokumenterat ställningstagande vid utskrivning ska öka från 74 till 95 procent.',
      aimSpecific: 'Patienter med nyupptäckt förmaksflimmer på två vårdavdelningar.',
      aimMeasurable: 'Andel per vecka vid utskrivning; AuriculA kvartalsvis.',
      aimAccepted: 'Båda avdelningarnas läkargrupper har sagt ja.',
      aimRealistic: 'Ett fält i utskrivningsmallen räcker långt.',
      programmeAreaId: 'hjart-karl',
      involvementLevel: InvolvementLevel.CONSULTED,
      involvementHow: 'Fem patienter har via mottagningen lämnat synpunkter på informationsbladet.',
    },
    aimDueIn: 90,
    informedAgo: 94,
    registers: ['auricula'],
    team: [
      ['Elin Modellgren', 'ST-läkare, projektledare', 'Mäter varje vecka och leder testerna.'],
      ['Åke Sagovik', 'Apotekare', 'Läkemedelsgenomgångar.'],
      ['Frida Exempelhed', 'Sjuksköterska', 'Informationsbladet.'],
    ],
    ethics: [{ ago: 95, kind: EthicsKind.QUALITY_WORK, reasons: 'Kvalitetsarbete på egna avdelningar, inga listor med enskilda.' }],
    log: [
      [125, LogKind.DATA, 'Räknade trettio utskrivningar baklänges med avdelningens vårdutvecklare. Tjugotvå hade ställningstagande.', 60],
      [90, LogKind.MEETING, 'Apotekaren visade hur hon hittar dem som missas. Kanske en snabbare väg än mallen.', 40],
      [44, LogKind.CHANGE, 'PDSA 1: fält i utskrivningsmallen på en avdelning. Det gick bra.', 30],
      [13, LogKind.WRITING, 'Skrev ihop första PDSA-bladet.', 40],
      [3, LogKind.SUPERVISION, 'Pratade med handledaren om återlämningen. Jag hade inte skrivit ned förutsägelsen före testet.', 30],
    ],
  },
  path: {
    approvedTo: 'qi-ideer',
    standing: [
      {
        key: 'qi-pdsa-1',
        state: MilestoneState.RETURNED,
        submittedAgo: 12,
        decidedAgo: 4,
        comment:
          'Ett bra och litet test! Komplettera med vad ni trodde skulle hända och vad ni beslutade efteråt, så blir det en hel cykel.',
        unmet: {
          forutsagelse: 'Jag hittar ingen förutsägelse. Vad trodde ni, i siffror, innan ni började?',
          beslut: 'Antas, anpassas eller överges? Skriv vad teamet bestämde och när.',
        },
        reflection: 'Det var lätt att få med kollegorna. Jag borde ha skrivit upp mer under tiden.',
      },
    ],
  },
  attendance: 'LPP',
  support: [
    {
      area: 'juridik-etik',
      subject: 'Får apotekaren ta fram listan åt teamet?',
      state: SupportState.DONE,
      messages: [
        [60, 'trainee', 'Apotekaren kan ta fram vilka som saknar ställningstagande. Får hon visa det för teamet?'],
        [56, 'office', 'Hon kan använda listan i vården av patienterna. Till projektet lämnar hon bara antal per vecka.'],
        [55, 'trainee', 'Då gör vi så.'],
      ],
    },
  ],
  notes: [[4, 'Återlämnade PDSA-bladet. Hon kan det här, men har bråttom. Ring på måndag.']],
};

/** Handed the risk analysis in again three days ago; the supervisor has not opened it. */
export const waitsForSupervisor: TraineeStory = {
  name: ['Nadia', 'Skissberg'],
  unit: 'medicin',
  specialty: 'internmedicin',
  regulation: 'HSLF_FS_2021_8',
  supervisor: 'handledare',
  trainingStartedAgo: 610,
  weeks: 4,
  project: {
    title: 'Tidigt återbesök efter sjukhusvård för hjärtsvikt',
    createdAgo: 128,
    changedAgo: 30,
    charter: {
      problem: 'Bara var tredje patient får ett återbesök inom två veckor efter sjukhusvård för hjärtsvikt. Många läggs in igen.',
      aim: 'Andelen med återbesök inom fjorton dagar ska öka från 34 till 65 procent.',
      aimSpecific: 'Patienter som skrivs ut till hjärtsviktsmottagningen.',
      aimMeasurable: 'Andel per månad i RiksSvikt och bokade tider per vecka.',
      aimAccepted: 'Hjärtsviktssjuksköterskorna har föreslagit målet.',
      aimRealistic: 'Sex nya tider i veckan är avsatta under hela projektet.',
      programmeAreaId: 'hjart-karl',
      involvementLevel: InvolvementLevel.CONSULTED,
      involvementHow: 'Frågor om utskrivningen till tolv patienter på mottagningen, anonymt.',
      promUsed: 'EQ-5D enligt registret',
    },
    aimDueIn: 98,
    informedAgo: 90,
    registers: ['rikssvikt'],
    team: [
      ['Nadia Skissberg', 'ST-läkare, projektledare', 'Leder teamet och gör analysen.'],
      ['Viktoria Demander', 'Hjärtsviktssjuksköterska', 'Bokningen.'],
      ['Per Påhittman', 'Kurator', 'Stöd efter utskrivning.'],
    ],
    ethics: [{ ago: 92, kind: EthicsKind.QUALITY_WORK, reasons: 'Kvalitetsarbete; aggregerade uppgifter.' }],
    log: [
      [121, LogKind.DATA, 'RiksSvikt visar bara dem vi registrerar. Vår täckning är knappt hälften, så vi räknar även ur bokningen.', 80],
      [87, LogKind.MEETING, 'Processkarta med mottagningen. Kallelsen skrivs först när epikrisen är signerad.', 60],
      [52, LogKind.CHANGE, 'Testade att boka återbesöket före hemgång för fem patienter. Alla kom.', 60],
      [21, LogKind.SUPERVISION, 'Handledning om riskanalysen: jag hade blandat ihop orsaker och risker.', 45],
      [4, LogKind.WRITING, 'Skrev om riskanalysen med bedömning av allvar och sannolikhet.', 100],
    ],
  },
  path: {
    approvedTo: 'qi-ideer',
    standing: [
      {
        key: 'qi-orsak-risk',
        state: MilestoneState.SUBMITTED,
        submittedAgo: 3,
        reflection: 'Nu har jag skilt på orsaker och risker. Teamet bedömde riskerna tillsammans och valde två åtgärder.',
        before: {
          submittedAgo: 34,
          decidedAgo: 27,
          comment: 'Processen är väl beskriven. Analysen blandar orsaker och risker; dela upp och bedöm.',
          unmet: { risker: 'Riskerna är inte bedömda.', metod: 'Säg om det är en riskanalys eller en händelseanalys.' },
        },
      },
    ],
  },
  attendance: 'PPS',
};
