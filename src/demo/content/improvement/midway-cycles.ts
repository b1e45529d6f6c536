import { CycleDecision, CycleOutcome } from '../../../modules/improvement/index.js';
import type { ImprovementStory } from '../../builders/improvement.js';

/** Driver diagram and PDSA cycles of the trainee who is midway under the regulation of 2015: from door to thrombolysis. */
export const reperfusionWork: ImprovementStory = {
  drivers: [
    {
      text: 'Tid från ankomst till datortomografi',
      measures: ['Andel larm med datortomografi inom 20 minuter'],
      under: [
        {
          text: 'Alla får veta att patienten är på väg',
          under: ['Förvarning till röntgen när ambulansen ringer', 'Gruppsamtal till röntgen, bakjour och strokeenhet'],
        },
        { text: 'Patienten tar raka vägen till röntgen', under: ['Rondellen hålls fri vid larm', 'Ambulansens bår följer med in'] },
      ],
    },
    {
      text: 'Tid från undersökning till beslut',
      measures: ['Andel med trombolys inom 40 minuter från ankomst'],
      under: [
        { text: 'Rätt läkare är på plats', under: ['Bakjouren möter på röntgen, även kvällar'] },
        'Checklista för kontraindikationer i fickformat',
      ],
    },
    { text: 'Teamet ser sina egna tider', under: ['Tavla på akuten med senaste veckans larm'] },
  ],
  cycles: [
    {
      title: 'Förvarning till röntgen dagtid',
      idea: 'Förvarning till röntgen när ambulansen ringer',
      measures: ['Andel larm med datortomografi inom 20 minuter'],
      plannedAgo: 74,
      begunAgo: 69,
      question: 'Hinner röntgen göra i ordning rummet om de får veta när ambulansen ringer?',
      prediction: 'Tiden till datortomografi blir tio minuter kortare för dem som larmas. Inga falska larm under veckan.',
      plan: 'Akutens ledningssjuksköterska ringer röntgen vid varje strokelarm, vardagar 8–16 i en vecka. Rickard för lista, Katarina noterar när rummet var klart. Jag räknar samman på fredagen.',
      done: 'Sju larm på fem dagar. Alla ringdes in utom ett, då två ambulanser kom samtidigt.',
      seen: 'Sju minuter kortare till röntgen, räknat på medianen. En larmad patient hade inte stroke. Rummet var klart vid sex av sju larm.',
      study: {
        closedAgo: 61,
        comparison:
          'Vi trodde tio minuter och fick sju. Samtalet i sig tar två minuter, det hade vi inte räknat med. Vi trodde att inget larm skulle vara falskt; ett var det, utan att någon annan fick vänta.',
        outcome: CycleOutcome.PARTLY,
        decision: CycleDecision.ADAPT,
        next: 'Behåll larmet dagtid. Prova samma sak kvällstid, när bemanningen på röntgen är en annan.',
      },
    },
    {
      title: 'Förvarning till röntgen kvällstid',
      idea: 'Förvarning till röntgen när ambulansen ringer',
      after: 1,
      measures: ['Andel larm med datortomografi inom 20 minuter'],
      plannedAgo: 52,
      begunAgo: 41,
      question: 'Fungerar förvarningen också när röntgen har en person på plats?',
      prediction: 'Samma vinst som dagtid, sju minuter, eftersom köerna är kortare på kvällen.',
      plan: 'Samma rutin vardagar 16–22 i en vecka. Ledningssjuksköterskan för lista. Bakjouren får veta i förväg att testet pågår.',
      done: 'Fyra larm på fem kvällar. Två gånger svarade ingen i bakjourstelefonen förrän vid andra försöket.',
      seen: 'Tre till fyra minuter kortare till röntgen. Rummet var klart, men läkaren saknades vid två av fyra larm.',
      study: {
        closedAgo: 33,
        comparison:
          'Hälften av det vi förutsade. Kön var inte problemet, utan att bakjouren inte hörde larmet. Vi hade gissat på fel flaskhals.',
        outcome: CycleOutcome.NOT,
        decision: CycleDecision.ADAPT,
        next: 'Ett enda gruppsamtal som når alla tre samtidigt, dygnet runt.',
      },
    },
    {
      title: 'Gruppsamtal till alla tre',
      idea: 'Gruppsamtal till röntgen, bakjour och strokeenhet',
      after: 2,
      measures: ['Andel larm med datortomografi inom 20 minuter'],
      plannedAgo: 20,
      begunAgo: 12,
      question: 'Når ett gemensamt samtal alla tre inom en minut?',
      prediction: 'Alla tre svarar inom en minut vid minst nio av tio larm, och tiden till röntgen är under tjugo minuter dygnet runt.',
      plan: 'Växeln kopplar gruppsamtalet när ambulansen ringer. Två veckor, dygnet runt. Stefan informerar ambulansen, Katarina röntgen. Streck på tavlan vid varje larm.',
      done: 'Tre larm hittills, två på kvällen.',
    },
  ],
};
