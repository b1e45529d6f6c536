import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { Session } from './account.entities.js';

/** What a session shows beside the plain columns. */
@Resolver(() => Session)
export class SessionFields {
  @ResolveField(() => Boolean, { description: 'True for the session that asks: the browser one sits at.' })
  isCurrent(@Parent() session: Session, @CurrentViewer() viewer: Viewer): boolean {
    return viewer.proof.kind === 'session' && viewer.proof.id === session.id;
  }
}
