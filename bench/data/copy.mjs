/**
 * `COPY … FROM STDIN` for the `pg` client, which has no such call of its own: it speaks the protocol to the client's connection.
 * Use: `await copyInto(client, 'person', ['id', 'version'], [['…', 1]])`.
 */
export function copyInto(client, table, columns, rows) {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin`, rows.map(line).join(''), resolve, reject));
  });
}

class CopyIn {
  constructor(text, content, resolve, reject) {
    Object.assign(this, { text, content, resolve, reject });
  }

  submit(connection) {
    connection.query(this.text);
  }

  handleCopyInResponse(connection) {
    connection.sendCopyFromChunk(Buffer.from(this.content));
    connection.endCopyFrom();
  }

  handleCommandComplete() {
    this.done = true;
  }

  handleError(error) {
    this.reject(error);
  }

  handleReadyForQuery() {
    if (this.done) this.resolve();
  }
}

function line(values) {
  return `${values.map(cell).join('\t')}\n`;
}

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cell(value) {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c]) : String(value);
}
