import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.js';

describe('signing in', () => {
  let test: TestApp;
  beforeAll(async () => void (test = await startApp()));
  afterAll(() => test.stop());

  it('nobody is signed in at first', async () => {
    expect(await test.anonymous().ask('{ viewer { person { name } } }')).toEqual({ viewer: null });
  });
  it('refuses a wrong address', async () => {
    const [error] = await test.anonymous().refused('signIn', { email: 'nobody@region.example', password: 'x' });
    expect(error).toMatchObject({ code: 'WRONG_CREDENTIALS', path: ['password'] });
  });
});
