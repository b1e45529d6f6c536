import type { EvidenceContext } from '../builders/evidence.js';

type Wording = (c: EvidenceContext) => string;

/** What a trainee handed in as text, by the key of the item. */
const TEXTS: Record<string, Wording> = {
  ansokan: (c) =>
    `Jag söker till omgången för att genomföra ett eget arbete på ${c.unit}. Jag följer ${c.regulation}. Huvudansvarig handledare: ${c.supervisor}.`,
  handledaratagande: (c) =>
    `${c.supervisor} åtar sig att handleda ${c.trainee} under hela omgången, med avstämning minst var tredje vecka.`,
  chefsmedgivande: (c) =>
    `Verksamhetschefen för ${c.unit} medger deltagandet och avsätter ${c.weeks} veckor för projekttid och seminarier.`,
  'atagande-vh': (c) =>
    `Vetenskaplig handledare med doktorsexamen åtar sig uppdraget för ${c.trainee}; ansvarsfördelningen med ${c.supervisor} är nedskriven.`,
  registerkort: () =>
    'Variabler: utfallsmått, processmått och bakgrundsvariabler enligt registrets variabellista. Enhetens täckningsgrad låg förra året strax över rikets. ' +
    'Kontakt är tagen med registercentrumet, som inte känner till något liknande arbete. Rapporter uppdateras varje månad med ungefär sex veckors eftersläpning.',
  teamlista: () =>
    'Teamet: ST-läkare (projektledare), sektionsansvarig specialist, två sjuksköterskor, en undersköterska och enhetens vårdutvecklare. ' +
    'Teamet ses varannan vecka i trettio minuter; jag kallar, vårdutvecklaren antecknar.',
  bedomning: () =>
    'Arbetet är kvalitetsarbete på den egna enheten och inte forskning. Resultaten ska inte presenteras i vetenskapliga sammanhang. ' +
    'Enheten tar själv fram aggregerade uppgifter ur registret; inga uppgifter om enskilda lämnar vårdgivaren.',
  'pdsa-blad': () =>
    'Planera: prova den nya rutinen på en avdelning i två veckor. Förutsägelse: åtta av tio får åtgärden i tid. Gör: genomfört enligt plan. ' +
    'Studera: sju av tio, oftast missat på helgen. Agera: anpassa, lägg till helgansvarig.',
  halvtid: (c) =>
    `Deltog: ${c.trainee}, ${c.supervisor} och coach. Läget stämmer i huvudsak med tidplanen. Största hindret är schemaläggningen; ` +
    'åtgärd: projekttiden läggs in i jourschemat en period i förväg.',
  'individuell-del': (c) =>
    `Jag har lett arbetet med "${c.title}": kartlagt processen, tagit fram måtten ur registret, lett teamets möten, planerat och utvärderat testerna och skrivit rapporten. ` +
    'Sjuksköterskorna i teamet har svarat för den nya checklistan.',
  'intyg-lamnat': (c) => `Det underskrivna originalet är lämnat till ${c.trainee}.`,
  fraga: () => 'Frågan är formulerad enligt PECO: population, exponering, jämförelse och utfall framgår av projektets fråga.',
  etikbeslut: () => 'Ställningstagandet med skäl och datum finns under projektets etikbeslut.',
  'beslut-ref': () => 'Beslutet om utlämnande och avtalet finns diarieförda hos forskningshuvudmannen.',
  aterforing: () => 'Resultatet är återfört till registret, arbetet är arkiverat och arbetskopiorna är raderade.',
};

/** The text a trainee handed in for an item. */
export function evidenceText(itemKey: string, context: EvidenceContext): string {
  const wording = TEXTS[itemKey];
  if (!wording) throw new Error(`No wording for the item ${itemKey}`);
  return wording(context);
}
