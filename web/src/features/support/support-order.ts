/** What of a request decides its place in the list. */
export interface Ordered {
  state: string;
  late: boolean;
  firstAnsweredAt: string | null;
  firstAnswerDueOn: string;
  createdAt: string;
}

const ENDED = new Set(['DONE', 'CANCELLED']);

/** True when a first answer is still owed, after the day it was promised. */
export const isOverdue = (request: Ordered): boolean => request.late && request.firstAnsweredAt === null && !ENDED.has(request.state);

/** First what is owed an answer and late, then what is owed an answer by the promised day, then what waits for nobody's first answer. */
function rank(request: Ordered): number {
  if (isOverdue(request)) return 0;
  if (ENDED.has(request.state)) return 4;
  if (request.firstAnsweredAt === null) return 1;
  return request.state === 'WAITING' ? 3 : 2;
}

/** In the order in which those who answer want them; the oldest first among equals. */
export function inOrder<Request extends Ordered>(requests: readonly Request[]): Request[] {
  const key = (request: Ordered): string => `${rank(request)} ${rank(request) < 2 ? request.firstAnswerDueOn : ''} ${request.createdAt}`;
  return [...requests].sort((a, b) => key(a).localeCompare(key(b)));
}
