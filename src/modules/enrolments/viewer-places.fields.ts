import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { ViewerInfo } from '../people/index.js';
import { Enrolment } from './enrolment.entities.js';
import { EnrolmentService } from './enrolment.service.js';

/** What enrolments add to the person who is signed in. */
@Resolver(() => ViewerInfo)
export class ViewerPlacesFields {
  constructor(private readonly enrolments: EnrolmentService) {}

  @ResolveField(() => [Enrolment], {
    description: 'One’s own places in cohorts, latest round first; empty for those who take part in none.',
  })
  places(@CurrentViewer() viewer: Viewer): Promise<Enrolment[]> {
    return this.enrolments.mine(viewer);
  }
}
