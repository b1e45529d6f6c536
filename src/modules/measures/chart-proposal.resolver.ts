import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { say } from '../../platform/i18n/i18n.js';
import { ChartProposal, ChartProposalInput } from './chart-proposal.types.js';
import { chartsFor, proposalFor } from './measure.rules.js';

/** Which chart fits what is counted. */
@Resolver()
export class ChartProposalResolver {
  @Query(() => ChartProposal, {
    description: 'Which chart fits what is counted, and why. It proposes; whoever defines the measure decides.',
  })
  @Allow()
  chartProposal(@CurrentViewer() viewer: Viewer, @Args('input') input: ChartProposalInput): ChartProposal {
    const { chartType, reason, form } = proposalFor(input.form, {
      several: input.severalPerPeriod ?? false,
      eventsPerPeriod: input.eventsPerPeriod ?? null,
      shareOfZeros: null,
    });
    return { form, chartType, reason: say(viewer.language, `chart.proposal.${reason}`), charts: chartsFor(form) };
  }
}
