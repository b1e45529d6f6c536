/** A GraphQL answer as it came. */
export interface Answer<T> {
  status: number;
  data: T | null | undefined;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } & Record<string, unknown> }[];
  headers: Headers;
}

/** A user error as clients see it. */
export interface SeenError {
  code: string;
  message: string;
  path: string[] | null;
}

/** Speaks GraphQL to the application as one browser or one integration would. */
export class TestClient {
  private cookie: string | undefined;
  private bearer: string | undefined;
  language: string | undefined;

  /** @param address where the application listens, as `http://127.0.0.1:40123`. */
  constructor(private readonly address: string) {}

  /** From now on sends a session cookie. */
  withCookie(cookie: string): this {
    this.cookie = cookie;
    return this;
  }

  /** From now on sends an access token. */
  withBearer(secret: string): this {
    this.bearer = secret;
    return this;
  }

  /** The cookie it sends, as a header. */
  get cookieText(): string {
    return this.cookie ?? '';
  }

  /** Another browser with the same cookie or token. */
  copy(): TestClient {
    const copy = new TestClient(this.address);
    copy.cookie = this.cookie;
    copy.bearer = this.bearer;
    return copy;
  }

  /** Sends an operation and returns the answer, whatever it is. Keeps a session cookie that it sets. */
  async send<T>(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.cookie && { cookie: this.cookie }),
        ...(this.bearer && { authorization: `Bearer ${this.bearer}` }),
        ...(this.language && { 'accept-language': this.language }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie().find((c) => /^(?:__Host-)?session=/.test(c));
    if (set) this.cookie = /=;/.test(set) ? undefined : set.split(';')[0];
    return { status: response.status, headers: response.headers, ...((await response.json()) as Pick<Answer<T>, 'data' | 'errors'>) };
  }

  /** Sends an operation that must succeed and returns its data. On failure the message shows operation, variables and body. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.send<T>(query, variables);
    if (answer.errors || !answer.data) throw new Error(told(query, variables, answer));
    return answer.data;
  }

  /** Sends a mutation `name(input)` that must change something; returns its payload. */
  async do<T extends object>(name: string, input: object, selection: string): Promise<T> {
    const payload = await this.mutate<T & { userErrors: SeenError[] }>(name, input, selection);
    if (payload.userErrors.length > 0) throw new Error(told(name, input, payload));
    return payload;
  }

  /** Sends a mutation `name(input)` that must be refused with user errors; returns them. */
  async refused(name: string, input: object): Promise<SeenError[]> {
    const payload = await this.mutate<{ userErrors: SeenError[] }>(name, input, '');
    if (payload.userErrors.length === 0) throw new Error(told(name, input, payload));
    return payload.userErrors;
  }

  /** Sends an operation that must fail at the top level; returns the code. */
  async denied(query: string, variables: object = {}): Promise<string> {
    const answer = await this.send(query, variables);
    const code = answer.errors?.[0]?.extensions.code;
    if (!code) throw new Error(told(query, variables, answer));
    return code;
  }

  /** The document of a mutation `name(input: NameInput!)`. */
  static mutation(name: string, selection: string): string {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`;
  }

  private async mutate<T>(name: string, input: object, selection: string): Promise<T> {
    return (await this.ask<Record<string, T>>(TestClient.mutation(name, selection), { input }))[name] as T;
  }
}

function told(operation: string, variables: object, answer: unknown): string {
  return `${operation}\nvariables: ${JSON.stringify(variables)}\nanswer: ${JSON.stringify(answer, null, 1)}`;
}
