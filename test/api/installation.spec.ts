import { describe, expect, it } from '@jest/globals';
import { startApp } from '../setup/app.js';

const ASKED = '{ installation { organisation contactEmail contactUrl } }';

describe('the installation', () => {
  it.each([
    [{}, { organisation: null, contactEmail: null, contactUrl: null }],
    [
      { ORGANISATION_NAME: 'Region Exempel', CONTACT_EMAIL: 'kansli@region.example', CONTACT_URL: 'https://region.example/kontakt' },
      { organisation: 'Region Exempel', contactEmail: 'kansli@region.example', contactUrl: 'https://region.example/kontakt' },
    ],
  ])('tells everybody who runs it, as far as it was set', async (env, told) => {
    const test = await startApp({ env });
    expect(await test.anonymous().ask(ASKED)).toEqual({ installation: told });
    await test.stop();
  });
});
