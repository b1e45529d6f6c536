/** What trainees wrote when they handed in, by milestone: several wordings, chosen by the trainee's place in the round. */
const REFLECTIONS: Record<string, readonly string[]> = {
  'qi-antagning': [
    'Jag vill lära mig att driva förändring på riktigt och inte bara skriva om den. Kliniken har registrerat i många år utan att någon tittat på siffrorna tillsammans.',
    'Mitt mål med deltagandet är att förstå hur ett register kan bli ett verktyg i vardagen. Chefen är positiv och har lovat tiden.',
    'Jag har tidigare varit med i ett projekt som rann ut i sanden. Den här gången vill jag ha ett team och en plan från början.',
  ],
  'qi-registerval': [
    'Det tog längre tid än jag trodde att förstå variablerna. Samtalet med registercentrumet var det som hjälpte mest, jag borde ha ringt tidigare.',
    'Jag valde först ett annat register men måttet där uppdateras bara årsvis. Nu har vi ett mått som går att följa varje månad.',
    'Vår täckningsgrad var sämre än jag trodde. Första lärdomen är alltså att vi måste registrera bättre för att kunna lita på siffrorna.',
  ],
  'qi-nulage': [
    'Seriediagrammet ändrade min bild. Det som på mötet beskrevs som en försämring var vanlig variation runt samma median.',
    'Vi ligger under riksgenomsnittet, men spridningen mellan månaderna är stor eftersom vi är en liten enhet. Jag får vara försiktig med slutsatserna.',
    'Att rita ut tolv månader i följd gjorde att hela läkargruppen blev intresserad. Bortfallet på sommaren behöver vi förklara.',
  ],
  'qi-team-patient': [
    'Undersköterskorna såg direkt var det brister. Jag hade inte förstått hur mycket som hänger på överlämningen mellan passen.',
    'Vi har bjudit in en företrädare från patientföreningen till två av teamets möten. Det var ovant men frågorna blev bättre.',
    'Min roll är att leda mötena och hålla ihop mätningarna. Jag övar på att inte svara på alla frågor själv.',
  ],
  'qi-mal-matt': [
    'Svårast var det balanserande måttet. Coachen frågade vad som kunde bli sämre och då hittade vi det på en minut.',
    'Vi sänkte ambitionen från nittio till sjuttiofem procent. Hellre ett mål som teamet tror på.',
    'Registrets utfallsmått släpar efter, så vi räknar också ett processmått för hand varje vecka. Det tar fem minuter.',
  ],
  'qi-etik-integritet': [
    'Gränsen mellan kvalitetsarbete och forskning är tydligare för mig nu: det är avsikten att publicera som avgör, inte metoden.',
    'Jag fick förklara för kollegorna varför inga listor får skickas i e-post. Uppgifterna stannar hos den som har behörighet i registret.',
    'Vi har kontrollerat att informationen om registret finns i väntrummet och i kallelsen, och vart den vänder sig som inte vill vara med.',
  ],
  'qi-orsak-risk': [
    'Processkartan hängde en vecka i personalrummet och fick elva nya lappar. Den största risken visade sig vara helgerna.',
    'Riskanalysen tog två möten. Att bedöma allvar och sannolikhet tillsammans gav mer än själva siffrorna.',
    'Jag gjorde en riskanalys och inte en händelseanalys, eftersom vi vill förebygga och inte utreda något som redan hänt.',
  ],
  'qi-ideer': [
    'Vi hade tjugo idéer och valde en. Påverkansanalysen gjorde det lätt att säga nej till dem som inte hängde ihop med målet.',
    'Den enklaste idén vann: en påminnelse i utskrivningsmallen. Den kostar inget och går att testa i morgon.',
    'Jag trodde att vi behövde en ny rutin. Teamet visade att vi redan har en, men att ingen hittar den.',
  ],
  'qi-pdsa-1': [
    'Att skriva ned förutsägelsen först var nyttigt, för vi hade fel. Testet på två patienter per dag räckte för att se det.',
    'Testet blev mindre än planerat men vi lärde oss ändå att blanketten var för lång. Vi anpassar och provar igen.',
    'Jag ville införa allt på en gång. Coachen höll emot och det var bra, för första versionen fungerade inte på jourtid.',
  ],
  'qi-pdsa-fler': [
    'Varje cykel har gjort nästa mindre dramatisk. Den tredje tog en eftermiddag från idé till resultat.',
    'Tidpunkterna är utmärkta i diagrammet. Den andra ändringen ser ut att ha gett mest, men vi väntar på fler mätpunkter.',
  ],
  'qi-halvtid': ['Halvtidssamtalet är genomfört med alla tre. Protokollet beskriver läget, hindren och planen för resten av omgången.'],
  'qi-resultat': [
    'Sju punkter i rad ligger över den tidigare medianen. Det balanserande måttet har inte rört sig. Registrets egen årsrapport får bekräfta det senare.',
    'Diagrammet visar ett skifte efter den andra ändringen. Jag är noga med att skriva att underlaget är litet.',
  ],
  'qi-hallbarhet': [
    'Det svåraste var att lämna över. Nu har sektionsansvarig tagit på sig att visa diagrammet på varje kvartalsmöte.',
    'Rutinen finns i introduktionen för nya kollegor och måttet på tavlan. Kvar att göra är helgbemanningen.',
  ],
  'qi-rapport': [
    'Att skriva gjorde att jag såg vad vi faktiskt hade lärt oss. Begränsningarna fick ett eget stycke efter handledarens fråga.',
    'Rapporten följer mallen. Avsnittet om min egen insats skrev jag om tre gånger för att skilja den från teamets.',
  ],
  'qi-redovisning': [
    'Redovisningen på kliniken ledde till att två andra sektioner vill prova. Frågan om vad det kostade i tid var den bästa.',
  ],
  'qi-intyg': ['Kompetenskraven är bedömda mot arbetet, rapporten och samtalen under omgången.'],
  'rs-antagning': [
    'Jag vill få svar på en fråga som vi ofta diskuterar på ronden, och lära mig metoden ordentligt. Tiden är inlagd i schemat.',
    'Mitt vetenskapliga arbete ska bygga på registerdata eftersom underlaget på kliniken är för litet för min fråga.',
  ],
  'rs-vetenskaplig-handledare': [
    'Vi har skrivit ned vem som svarar för vad. Min vetenskapliga handledare läser allt skriftligt inom två veckor.',
    'Min huvudhandledare och den vetenskapliga handledaren har träffats och kommit överens om avstämningar.',
  ],
  'rs-fraga': [
    'Från fem frågor till en. Det som fällde avgörandet var vilka variabler som faktiskt finns i registret.',
    'Jag fick stryka halva frågan. Kvar blev en jämförelse som går att göra och som har betydelse för hur vi arbetar.',
  ],
  'rs-registerdialog': [
    'Registerhållaren pekade på att en av variablerna ändrade definition. Det sparade mig veckor.',
    'Väntetiden för datauttag är längre än jag räknat med, så ansökan måste in tidigt.',
  ],
  'rs-litteratur': [
    'Sökstrategin är sparad så att den kan upprepas. Den viktigaste artikeln hade en annan definition av utfallet än registret.',
    'Bibliotekarien hjälpte mig att gå från tvåtusen träffar till sextio. Det mesta är gjort på sjukhus större än vårt.',
  ],
  'rs-protokoll': [
    'Protokollet är framlagt på seminariet. Kritiken gällde urvalet och var befogad; jag har ändrat inklusionskriterierna.',
    'Jag har lärt mig skillnaden mellan vad jag vill veta och vad designen kan visa.',
  ],
  'rs-etik': [
    'Att ta ställning till publicering så här tidigt kändes konstigt, men det är det som avgör vilken väg som gäller.',
    'Jag har kontrollerat med registret vad de kräver innan data lämnas ut och skrivit ned svaret.',
  ],
  'rs-analysplan': [
    'Statistikern fick mig att bestämma det primära utfallet i förväg. Störfaktorerna är valda utifrån litteraturen, inte utifrån vad som finns.',
    'Planen är låst innan data kommer. Saknade data beskrivs och hanteras i en känslighetsanalys.',
  ],
  'rs-ansokan-data': [
    'Ansökan är inskickad på registrets blankett med protokoll och etikbeslut som bilagor.',
    'Tidsperiod och variabler stämmer med protokollet; jag fick ta bort två variabler som inte behövs för frågan.',
  ],
};

const SURVEY = 'Enkäten är besvarad.';

/** What a trainee wrote when handing in a milestone. */
export function reflectionFor(milestoneKey: string, index: number): string {
  const wordings = REFLECTIONS[milestoneKey];
  return wordings?.[index % wordings.length] ?? SURVEY;
}
