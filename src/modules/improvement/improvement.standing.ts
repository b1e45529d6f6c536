import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { relationsTo } from '../enrolments/index.js';
import { mayWrite, ProjectLoader, traineeWriting } from '../projects/index.js';
import type { ProjectStanding } from './improvement.policy.js';

/** Tells fields how the viewer stands to a project, through the loaders. */
@Injectable()
export class Standing {
  constructor(private readonly projects: ProjectLoader) {}

  /** How the viewer stands to a project; a stranger's for one that is out of scope. */
  async of(context: RequestContext, projectId: string): Promise<ProjectStanding> {
    const project = await this.projects.byId.load(context, projectId);
    const place = project && (await this.projects.placeByEnrolment.load(context, project.enrolmentId));
    if (!place) return { own: false, writing: 'LOCKED' };
    return { own: mayWrite(relationsTo(context.viewer, place)), writing: traineeWriting(place.state, place.cohortState) };
  }
}
