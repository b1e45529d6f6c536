import type { Language } from '../../platform/i18n/i18n.js';

type Words = readonly [sv: string, en: string, nb: string];

const PLACE: Record<Language, 0 | 1 | 2> = { sv: 0, en: 1, nb: 2 };

/** What an action was done to: the part of its name before the dot. */
const NOUNS: Record<string, Words> = {
  person: ['Person', 'Person', 'Person'],
  password: ['Lösenord', 'Password', 'Passord'],
  session: ['Inloggning', 'Sign-in', 'Innlogging'],
  token: ['Åtkomstnyckel', 'Access token', 'Tilgangsnøkkel'],
  role: ['Uppdrag', 'Role', 'Oppdrag'],
  operation: ['Åtgärd', 'Operation', 'Handling'],
  export: ['Fil', 'File', 'Fil'],
  unit: ['Enhet', 'Unit', 'Enhet'],
  register: ['Register', 'Register', 'Register'],
  registerCentre: ['Registercentrum', 'Register centre', 'Registersenter'],
  'check-in': ['Incheckning', 'Check-in', 'Innsjekking'],
  cohort: ['Omgång', 'Cohort', 'Kull'],
  cohortElement: ['Del av upplägget', 'Element of the delivery model', 'Del av opplegget'],
  enrolment: ['Plats i omgången', 'Place in the cohort', 'Plass i kullen'],
  roster: ['Deltagarlista', 'Roster', 'Deltakerliste'],
  regulation: ['Föreskrift för ST-läkaren', 'Regulation of the trainee', 'Forskrift for ST-legen'],
  project: ['Projekt', 'Project', 'Prosjekt'],
  charter: ['Projektplan', 'Charter', 'Prosjektplan'],
  team: ['Team', 'Team', 'Team'],
  ethicsDecision: ['Etikbeslut', 'Ethics decision', 'Etikkvedtak'],
  patientInformation: ['Patientinformation', 'Patient information', 'Pasientinformasjon'],
  logEntry: ['Loggpost', 'Log entry', 'Loggpost'],
  cycle: ['PDSA-cykel', 'PDSA cycle', 'PDSA-syklus'],
  driver: ['Ruta i påverkansdiagrammet', 'Box of the driver diagram', 'Boks i driverdiagrammet'],
  measure: ['Mått', 'Measure', 'Mål'],
  comparison: ['Jämförelselinje', 'Comparison line', 'Sammenligningslinje'],
  measurement: ['Mätpunkt', 'Point of a measure', 'Målepunkt'],
  milestone: ['Milstolpe', 'Milestone', 'Milepæl'],
  seminar: ['Seminarium', 'Seminar', 'Seminar'],
  attendance: ['Närvaro', 'Attendance', 'Oppmøte'],
  support: ['Stödärende', 'Support request', 'Støttesak'],
  supportRequest: ['Stödärende', 'Support request', 'Støttesak'],
  supportMessage: ['Meddelande i stödärende', 'Support message', 'Melding i støttesak'],
  coachNote: ['Coachanteckning', 'Coach note', 'Coachnotat'],
  nudge: ['Påminnelse', 'Reminder', 'Påminnelse'],
  goal: ['Delmål', 'Goal', 'Læringsmål'],
};

/** What was done: the part of its name after the dot. */
const VERBS: Record<string, Words> = {
  added: ['lades till', 'added', 'ble lagt til'],
  admitted: ['gavs', 'given', 'ble gitt'],
  answered: ['besvarades', 'answered', 'ble besvart'],
  applied: ['söktes', 'applied for', 'ble søkt'],
  approved: ['godkändes', 'approved', 'ble godkjent'],
  assigned: ['tilldelades', 'assigned', 'ble tildelt'],
  begun: ['började', 'begun', 'begynte'],
  cancelled: ['ställdes in', 'cancelled', 'ble avlyst'],
  changed: ['ändrades', 'changed', 'ble endret'],
  'checked-in': ['checkades in', 'checked in', 'ble sjekket inn'],
  chosen: ['valdes', 'chosen', 'ble valgt'],
  closed: ['stängdes', 'closed', 'ble lukket'],
  completed: ['fullföljdes', 'completed', 'ble fullført'],
  confirmed: ['intygades', 'confirmed', 'ble bekreftet'],
  created: ['skapades', 'created', 'ble opprettet'],
  defined: ['lades upp', 'defined', 'ble definert'],
  deactivated: ['stängdes av', 'deactivated', 'ble deaktivert'],
  declined: ['avslogs', 'declined', 'ble avslått'],
  denied: ['nekades', 'denied', 'ble nektet'],
  done: ['blev klart', 'done', 'ble ferdig'],
  ended: ['avslutades', 'ended', 'ble avsluttet'],
  excluded: ['uteslöts ur beräkningen', 'left out of the calculation', 'ble holdt utenfor beregningen'],
  granted: ['gavs', 'granted', 'ble gitt'],
  held: ['hölls', 'held', 'ble holdt'],
  imported: ['lästes in', 'imported', 'ble lest inn'],
  included: ['räknas med igen', 'counted again', 'regnes med igjen'],
  invited: ['bjöds in', 'invited', 'ble invitert'],
  made: ['togs ut', 'taken out', 'ble tatt ut'],
  marked: ['fick en markering i diagrammet', 'given a mark on its chart', 'fikk et merke i diagrammet'],
  merged: ['slogs ihop', 'merged', 'ble slått sammen'],
  moved: ['flyttades', 'moved', 'ble flyttet'],
  opened: ['öppnades', 'opened', 'ble åpnet'],
  'others-ended': ['avslutades på andra enheter', 'ended on other devices', 'ble avsluttet på andre enheter'],
  phaseRemoved: ['miste en fas i diagrammet', 'no longer has a phase on its chart', 'mistet en fase i diagrammet'],
  phaseSet: ['fick en fas i diagrammet', 'given a phase on its chart', 'fikk en fase i diagrammet'],
  planned: ['planerades', 'planned', 'ble planlagt'],
  reactivated: ['öppnades igen', 'reactivated', 'ble åpnet igjen'],
  recalled: ['togs tillbaka', 'recalled', 'ble trukket tilbake'],
  recorded: ['registrerades', 'recorded', 'ble registrert'],
  refreshed: ['hämtades på nytt', 'fetched anew', 'ble hentet på nytt'],
  registered: ['registrerades', 'registered', 'ble registrert'],
  removed: ['togs bort', 'removed', 'ble fjernet'],
  renamed: ['bytte namn', 'renamed', 'byttet navn'],
  reopened: ['öppnades igen', 'reopened', 'ble åpnet igjen'],
  replied: ['besvarades', 'answered', 'ble besvart'],
  requested: ['skapades', 'made', 'ble opprettet'],
  resolved: ['blev klart', 'resolved', 'ble løst'],
  restored: ['återställdes', 'restored', 'ble gjenopprettet'],
  returned: ['återlämnades', 'returned', 'ble returnert'],
  revoked: ['återkallades', 'revoked', 'ble tilbakekalt'],
  seen: ['lästes', 'read', 'ble lest'],
  sent: ['skickades', 'sent', 'ble sendt'],
  set: ['fastställdes', 'set', 'ble fastsatt'],
  started: ['startade', 'started', 'startet'],
  stopped: ['stoppades', 'stopped', 'ble stanset'],
  studied: ['började jämföras med förutsägelsen', 'compared with its prediction', 'begynte å bli sammenlignet med forutsigelsen'],
  submitted: ['lämnades in', 'submitted', 'ble levert inn'],
  unmarked: ['miste en markering i diagrammet', 'no longer has a mark on its chart', 'mistet et merke i diagrammet'],
  updated: ['ändrades', 'changed', 'ble endret'],
  waiting: ['väntar på svar', 'waits for an answer', 'venter på svar'],
  withdrawn: ['drogs tillbaka', 'withdrawn', 'ble trukket'],
};

/** Whole actions for which the interface has words of its own. */
const WHOLE: Record<string, Words> = {
  'attendance.checked-in': ['Checkade in på seminarium', 'Checked in to a seminar', 'Sjekket inn på seminar'],
  'cohort.closed': ['Omgång avslutades', 'Cohort closed', 'Kull ble avsluttet'],
  'cohort.stopped': ['Omgång avbröts', 'Cohort stopped', 'Kull ble avbrutt'],
  'cohort.never_run': ['Omgång blev aldrig av', 'Cohort never run', 'Kull ble aldri noe av'],
  'demo.loaded': ['Exempeldata lästes in', 'Sample data loaded', 'Eksempeldata ble lest inn'],
  'enrolment.withdrawn': ['Lämnade omgången', 'Left the cohort', 'Forlot kullet'],
  'enrolment.completed': ['Fullföljde omgången', 'Completed the cohort', 'Fullførte kullet'],
  'export.made': ['Fil laddades ner', 'File downloaded', 'Fil ble lastet ned'],
  'goal.revoked': ['Intyg för delmål återkallades', 'Confirmation of goal revoked', 'Bekreftelse av læringsmål ble trukket tilbake'],
  'session.opened': ['Loggade in', 'Signed in', 'Logget inn'],
  'session.ended': ['Loggade ut', 'Signed out', 'Logget ut'],
  'session.others-ended': ['Loggade ut på andra enheter', 'Signed out on other devices', 'Logget ut på andre enheter'],
  'support.cancelled': ['Stödärende avbröts', 'Support request cancelled', 'Støttesak ble avbrutt'],
  'support.replied': ['Meddelande i stödärende skickades', 'Message in support request sent', 'Melding i støttesak ble sendt'],
};

/** An action of the trail in words, as "Milstolpe lämnades in"; an action without words is its own name. */
export function actionLabel(action: string, language: Language): string {
  const whole = known(WHOLE, action);
  if (whole) return whole[PLACE[language]];
  const dot = action.indexOf('.');
  const noun = known(NOUNS, action.slice(0, dot));
  const verb = known(VERBS, action.slice(dot + 1));
  return noun && verb ? `${noun[PLACE[language]]} ${verb[PLACE[language]]}` : action;
}

function known(words: Record<string, Words>, name: string): Words | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
