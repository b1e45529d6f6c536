import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Closes the connection, so that the process can end. */
export function closeClient() {
  agent.destroy();
}

/**
 * Sends one GraphQL request over a kept connection. The clock runs from the first byte sent to the last byte received;
 * reading the answer as JSON is not part of it.
 */
export async function send(address, { query, variables, cookie }) {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...(cookie && { cookie }) };
  const begun = performance.now();
  const { status, bytes } = await new Promise((resolve, reject) => {
    const call = request(`${address}/graphql`, { method: 'POST', headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, bytes: Buffer.concat(chunks) }));
    });
    call.on('error', reject);
    call.end(body);
  });
  const milliseconds = performance.now() - begun;
  return { milliseconds, bytes: bytes.length, problem: problemOf(status, bytes.toString('utf8')), text: bytes };
}

/** What is wrong with an answer: no JSON, errors, user errors; null when nothing is. */
function problemOf(status, text) {
  try {
    const { data, errors } = JSON.parse(text);
    if (errors || !data) return `${status}: ${JSON.stringify(errors)}`;
    const refused = Object.values(data).flatMap((payload) => payload?.userErrors ?? []);
    return refused.length > 0 ? JSON.stringify(refused) : null;
  } catch {
    return `${status}: ${text.slice(0, 300)}`;
  }
}
