import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowInSession, Public } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { OwnTransaction } from '../../platform/graphql/mutation.interceptor.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { AccessToken, Session } from './account.entities.js';
import { AccountService } from './account.service.js';
import type { Person } from './person.entity.js';
import {
  AcceptInvitationInput,
  ChangeLanguageInput,
  ChangePasswordInput,
  CreateAccessTokenInput,
  EndSessionInput,
  RevokeAccessTokenInput,
  SignInInput,
} from './person.inputs.js';
import * as payloads from './person.payloads.js';
import { PersonService } from './person.service.js';
import { PeopleSignInReader } from './sign-in.reader.js';

/** Signing in and what belongs to one's own account. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly people: PersonService,
    private readonly reader: PeopleSignInReader,
  ) {}

  @Query(() => payloads.ViewerInfo, { nullable: true, description: 'Who is signed in; null for nobody.' })
  @Public()
  async viewer(@CurrentViewer() viewer: Viewer): Promise<payloads.ViewerInfo | null> {
    if (!viewer.signedIn) return null;
    return { person: await this.people.get(viewer, viewer.id), roles: viewer.roles, ...this.accounts.timeLeft(viewer) };
  }

  @Mutation(() => payloads.SignInPayload, {
    description: 'Opens a session and sets its cookie. Codes: WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS.',
  })
  @Public()
  @OwnTransaction()
  async signIn(@Args('input') input: SignInInput, @Context() context: RequestContext): Promise<payloads.SignInPayload> {
    return { viewer: await this.become(await this.accounts.signIn(input, context), context) };
  }

  @Mutation(() => payloads.SignOutPayload, { description: 'Ends the session and clears its cookie.' })
  @Public()
  async signOut(@CurrentViewer() viewer: Viewer, @Context() context: RequestContext): Promise<payloads.SignOutPayload> {
    await this.accounts.signOut(viewer, context);
    return { signedOut: true };
  }

  @Mutation(() => payloads.AcceptInvitationPayload, {
    description:
      'Sets a password with a one-time link and signs in; all other sessions and all keys end. Codes: INVITATION_INVALID, TOO_SHORT, WEAK_PASSWORD.',
  })
  @Public()
  @OwnTransaction()
  async acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @Context() context: RequestContext,
  ): Promise<payloads.AcceptInvitationPayload> {
    const person = await this.accounts.acceptInvitation(input.invitationToken, input.newPassword, context);
    return { viewer: await this.become(person, context) };
  }

  @Mutation(() => payloads.ChangePasswordPayload, {
    description: 'Changes one’s password; all other sessions and all keys end. Codes: WRONG_CREDENTIALS, TOO_SHORT, WEAK_PASSWORD.',
  })
  @AllowInSession()
  @OwnTransaction()
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ChangePasswordInput,
  ): Promise<payloads.ChangePasswordPayload> {
    await this.accounts.changePassword(viewer, input.currentPassword, input.newPassword);
    return { changed: true };
  }

  @Mutation(() => payloads.ChangeLanguagePayload, { description: 'Changes the language one reads.' })
  @Allow()
  async changeLanguage(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ChangeLanguageInput,
  ): Promise<payloads.ChangeLanguagePayload> {
    return { person: await this.people.changeLanguage(viewer, input.language) };
  }

  @Query(() => [Session], { description: 'One’s own sessions that go on, the latest used first.' })
  @AllowInSession()
  mySessions(@CurrentViewer() viewer: Viewer): Promise<Session[]> {
    return this.accounts.sessions(viewer);
  }

  @Mutation(() => payloads.EndSessionPayload, { description: 'Ends one of one’s own sessions.' })
  @AllowInSession()
  async endSession(@CurrentViewer() viewer: Viewer, @Args('input') input: EndSessionInput): Promise<payloads.EndSessionPayload> {
    await this.accounts.endSession(viewer, input.sessionId);
    return { endedSessionId: input.sessionId };
  }

  @Mutation(() => payloads.EndOtherSessionsPayload, { description: 'Ends all of one’s own sessions but this one.' })
  @AllowInSession()
  async endOtherSessions(@CurrentViewer() viewer: Viewer): Promise<payloads.EndOtherSessionsPayload> {
    return { sessions: await this.accounts.endOtherSessions(viewer) };
  }

  @Query(() => [AccessToken], { description: 'One’s own keys for other systems, newest first.' })
  @AllowInSession()
  myAccessTokens(@CurrentViewer() viewer: Viewer): Promise<AccessToken[]> {
    return this.accounts.tokens(viewer);
  }

  @Mutation(() => payloads.CreateAccessTokenPayload, { description: 'Makes a key for another system. Its secret is shown once.' })
  @AllowInSession()
  createAccessToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateAccessTokenInput,
  ): Promise<payloads.CreateAccessTokenPayload> {
    return this.accounts.createToken(viewer, input);
  }

  @Mutation(() => payloads.RevokeAccessTokenPayload, { description: 'Withdraws one of one’s own keys at once.' })
  @AllowInSession()
  async revokeAccessToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RevokeAccessTokenInput,
  ): Promise<payloads.RevokeAccessTokenPayload> {
    return { accessToken: await this.accounts.revokeToken(viewer, input.accessTokenId) };
  }

  /** From here on the request is the person's, so that the answer's fields are scoped to them. */
  private async become(person: Person, context: RequestContext): Promise<payloads.ViewerInfo> {
    context.viewer = await this.reader.viewerFor(person);
    return { person, roles: context.viewer.roles };
  }
}
