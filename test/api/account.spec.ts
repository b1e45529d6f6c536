import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.js';
import { World } from '../setup/world.js';

const PASSWORD = 'blå cykel under granen';

describe('accounts', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  /** A person with a password, set through an invitation as in real life. */
  async function withPassword(): Promise<{ email: string }> {
    const { client: admin } = await world.admin();
    const person = await world.person();
    const { invitationToken } = await admin.do<{ invitationToken: string }>('invitePerson', { personId: person.id }, 'invitationToken');
    await test.anonymous().do('acceptInvitation', { invitationToken, newPassword: PASSWORD }, 'viewer { person { id } }');
    return person;
  }

  it('nobody is signed in at first', async () => {
    expect(await test.anonymous().ask('{ viewer { person { name } } }')).toEqual({ viewer: null });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await withPassword();
    const [unknown] = await test.anonymous().refused('signIn', { email: 'nobody@region.example', password: PASSWORD });
    const [wrong] = await test.anonymous().refused('signIn', { email, password: 'en helt annan fras' });
    expect(unknown).toMatchObject({ code: 'WRONG_CREDENTIALS', path: ['password'] });
    expect(wrong).toEqual(unknown);
  });

  it('tells how long the session lasts, and which of the sessions asks', async () => {
    const { email } = await withPassword();
    const [client, other] = [test.anonymous(), test.anonymous()];
    for (const each of [client, other]) await each.do('signIn', { email, password: PASSWORD }, 'viewer { roles }');
    const times = '{ viewer { sessionIdleSeconds sessionSecondsLeft } }';
    expect(await client.ask(times)).toEqual({ viewer: { sessionIdleSeconds: 29 * 60, sessionSecondsLeft: 12 * 3600 } });
    // It holds: a session that was not used for so long is still there, and the hours run on.
    test.clock.advance({ minutes: 29 });
    expect(await client.ask(times)).toEqual({ viewer: { sessionIdleSeconds: 29 * 60, sessionSecondsLeft: 12 * 3600 - 29 * 60 } });
    const { mySessions } = await client.ask<{ mySessions: { id: string; isCurrent: boolean }[] }>('{ mySessions { id isCurrent } }');
    const own = mySessions.filter(({ isCurrent }) => isCurrent);
    expect(own).toHaveLength(1);
    await client.do('endSession', { sessionId: own[0]?.id }, 'endedSessionId');
    expect(await client.ask(times)).toEqual({ viewer: null });
    // The other one went on being used; what was not used for half an hour has ended and is not told of.
    test.clock.advance({ minutes: 0.5 });
    await other.ask(times);
    test.clock.advance({ minutes: 29 });
    expect(await other.ask('{ mySessions { isCurrent } }')).toEqual({ mySessions: [{ isCurrent: true }] });
  });

  it('signs in, stays signed in, and is signed out for good', async () => {
    const { email } = await withPassword();
    const client = test.anonymous();
    await client.do('signIn', { email: email.toUpperCase(), password: PASSWORD }, 'viewer { person { email } roles }');
    expect(await client.ask('{ viewer { person { email } } }')).toEqual({ viewer: { person: { email } } });
    await client.ask('mutation { signOut { signedOut } }');
    expect(await client.ask('{ viewer { person { email } } }')).toEqual({ viewer: null });
  });
});
