import { readFileSync } from 'node:fs';
import type { TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

const PASSWORD = 'blå cykel under granen';

/** The people of a story: each signs in with a password of their own, as often as the calendar of the story asks. */
export class Cast {
  private readonly world: World;

  constructor(private readonly test: TestApp) {
    this.world = new World(test);
  }

  /** The first administrator of an installation, as the command line makes one. */
  async administrator(): Promise<TestClient> {
    return (await this.world.admin()).client;
  }

  /** `host` makes a one-time link for a person; the person sets a password with it. */
  async welcome(host: TestClient, personId: string): Promise<void> {
    const { invitationToken } = await host.do<{ invitationToken: string }>('invitePerson', { personId }, 'invitationToken');
    await this.test.anonymous().do('acceptInvitation', { invitationToken, newPassword: PASSWORD }, 'viewer { roles }');
  }

  /** Signs in today. */
  async signIn(email: string): Promise<TestClient> {
    const client = this.test.anonymous();
    await client.do('signIn', { email, password: PASSWORD }, 'viewer { roles }');
    return client;
  }
}

/** A roster as the region sends it. */
export function roster(name: string): { fileName: string; contentBase64: string } {
  return { fileName: name, contentBase64: readFileSync(`test/fixtures/csv/${name}`).toString('base64') };
}

/** What the office sees of a cohort when it evaluates. */
export interface Evaluation {
  cohort: { name: string; state: string };
  places: { capacity: number; applicants: number; admitted: number };
  completion: { admitted: number; completed: number; share: Figure };
  withdrawn: { n: number; byReason: { reason: string; n: number | null }[] };
  timeToMilestone: { milestone: { key: string }; n: number; reached: number; open: number; medianDays: Figure }[];
  attendance: { n: number; held: number; planned: number; meanShareOfPlanned: Figure };
  support: { requests: number; answered: number; medianDaysToFirstAnswer: Figure };
  goalsConfirmed: { n: number; partsConfirmed: number; goalsComplete: Figure };
  registers: { register: { shortName: string }; n: number }[];
  specialties: { specialty: { name: string }; n: number }[];
  deliveryElements: { element: { name: string } }[];
}

/** A number with what it rests on. */
export interface Figure {
  value: number | null;
  n: number;
  of: number;
}

/** The evaluation as a question. */
export const EVALUATION = `
  cohort { name state }
  places { capacity applicants admitted }
  completion { admitted completed share { value n of } }
  withdrawn { n byReason { reason n } }
  timeToMilestone { milestone { key } n reached open medianDays { value n of } }
  attendance { n held planned meanShareOfPlanned { value n of } }
  support { requests answered medianDaysToFirstAnswer { value n of } }
  goalsConfirmed { n partsConfirmed goalsComplete { value n of } }
  registers { register { shortName } n }
  specialties { specialty { name } n }
  deliveryElements { element { name } }`;

/** The evaluation as a page of text. */
export function printed(e: Evaluation): string {
  const figure = (f: Figure): string => `${f.value ?? '–'} (n = ${f.n} av ${f.of})`;
  const percent = (f: Figure): string => `${f.value === null ? '–' : Math.round(f.value * 100)} % (n = ${f.n} av ${f.of})`;
  const reached = e.timeToMilestone.filter((m) => m.reached > 0);
  return [
    `Utvärdering: ${e.cohort.name} (${e.cohort.state})`,
    `  Platser ${e.places.capacity}, sökande ${e.places.applicants}, antagna ${e.places.admitted}`,
    `  Fullföljt ${percent(e.completion.share)}; avbrott ${e.withdrawn.n}`,
    ...reached.map((m) => `  Dagar till ${m.milestone.key}: median ${figure(m.medianDays)}, nådd av ${m.reached}, öppen för ${m.open}`),
    `  Närvaro av planerade seminarier: ${percent(e.attendance.meanShareOfPlanned)}; hållna ${e.attendance.held} av ${e.attendance.planned}`,
    `  Projektstöd: ${e.support.requests} frågor, ${e.support.answered} besvarade, dagar till svar ${figure(e.support.medianDaysToFirstAnswer)}`,
    `  Delmål: ${e.goalsConfirmed.partsConfirmed} delar intygade, hela delmål ${figure(e.goalsConfirmed.goalsComplete)}`,
    `  Register: ${e.registers.map((r) => `${r.register.shortName} ${r.n}`).join(', ')}`,
    `  Specialiteter: ${e.specialties.map((s) => `${s.specialty.name} ${s.n}`).join(', ')}`,
    `  Genomförandemodell: ${e.deliveryElements.map((d) => d.element.name).join(', ')}`,
  ].join('\n');
}
