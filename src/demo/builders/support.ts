import { newId } from '../../platform/ids/id.js';
import type { Enrolment } from '../../modules/enrolments/index.js';
import { SupportMessage, SupportRequest, SupportState } from '../../modules/support/index.js';
import { noteActivity } from './enrolment.js';
import type { Stage } from './stage.js';

/** A request for support as it is told; the first message is the trainee's. */
export interface SupportStory {
  area: string;
  subject: string;
  state: SupportState;
  /** Days ago, who, and the words. */
  messages: readonly (readonly [ago: number, by: 'trainee' | 'office', text: string])[];
}

const CLOSED: readonly SupportState[] = [SupportState.DONE, SupportState.CANCELLED];

/** Adds a request with its messages. Someone has it unless it is new. */
export function addSupport({ sheet, days }: Stage, enrolment: Enrolment, officeId: string, story: SupportStory): void {
  const messages = story.messages.map(([ago, by, text]) => ({
    authorId: by === 'office' ? officeId : enrolment.personId,
    text,
    createdAt: days.past(days.ago(ago), by === 'office' ? '10:15' : '08:20'),
  }));
  const first = messages[0]?.createdAt ?? days.now;
  const request = sheet.add(SupportRequest, {
    id: newId(),
    version: messages.length,
    enrolmentId: enrolment.id,
    areaId: story.area,
    subject: story.subject,
    state: story.state,
    assigneeId: story.state === SupportState.NEW ? null : officeId,
    createdById: enrolment.personId,
    createdAt: first,
    firstAnsweredAt: messages.find((m) => m.authorId === officeId)?.createdAt ?? null,
    closedAt: CLOSED.includes(story.state) ? (messages.at(-1)?.createdAt ?? first) : null,
  });
  for (const message of messages) {
    sheet.add(SupportMessage, { id: newId(), requestId: request.id, ...message });
    if (message.authorId === enrolment.personId) noteActivity(enrolment, message.createdAt);
  }
}
