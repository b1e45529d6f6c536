import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { AddComparisonInput, RefreshComparisonInput, RemoveComparisonInput } from './comparison.inputs.js';
import { ComparisonService } from './comparison.service.js';
import * as payloads from './measure.payloads.js';

/** Published figures beside a measure. */
@Resolver()
export class ComparisonResolver {
  constructor(private readonly comparisons: ComparisonService) {}

  @Mutation(() => payloads.AddComparisonPayload, {
    description:
      'Lays published figures of Kolada beside one’s own measure; they are fetched at once after. Codes: NOT_AVAILABLE where the installation calls nobody, INVALID_FORMAT, DUPLICATE, TOO_LARGE, LOCKED.',
  })
  @Allow()
  async addComparison(@CurrentViewer() viewer: Viewer, @Args('input') input: AddComparisonInput): Promise<payloads.AddComparisonPayload> {
    return { measure: await this.comparisons.add(viewer, input) };
  }

  @Mutation(() => payloads.RefreshComparisonPayload, { description: 'Fetches a comparison line anew. Codes: NOT_AVAILABLE, LOCKED.' })
  @Allow()
  async refreshComparison(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RefreshComparisonInput,
  ): Promise<payloads.RefreshComparisonPayload> {
    return { measure: await this.comparisons.refresh(viewer, input.comparisonId) };
  }

  @Mutation(() => payloads.RemoveComparisonPayload, { description: 'Takes a comparison line away. Codes: LOCKED.' })
  @Allow()
  async removeComparison(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveComparisonInput,
  ): Promise<payloads.RemoveComparisonPayload> {
    return { measure: await this.comparisons.remove(viewer, input.comparisonId) };
  }
}
