import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { GoalPart } from '../regulations/index.js';
import { MilestoneDefinition, MilestoneTemplate, SeminarDefinition, type TemplateItem } from './template.entities.js';
import { TemplateLoader } from './template.loader.js';

/** Something to hand in. */
@ObjectType({ description: 'Something to hand in with a milestone.' })
export class TemplateEvidence {
  @Field(() => String, { description: 'Key within the milestone.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'What it is: document, form, text, chart, survey, confirmation or generated.' })
  kind: string | null;

  @Field(() => String, { description: 'What to hand in, in the language of the viewer.' })
  text: string;
}

/** Something the reviewer answers met or not met. */
@ObjectType({ description: 'Something the reviewer answers met or not met.' })
export class TemplateCriterion {
  @Field(() => String, { description: 'Key within the milestone.' })
  key: string;

  @Field(() => String, { description: 'The question, in the language of the viewer.' })
  text: string;
}

/** What a plan shows beside the plain columns. */
@Resolver(() => MilestoneTemplate)
export class MilestoneTemplateFields {
  constructor(private readonly loader: TemplateLoader) {}

  @ResolveField(() => String, { description: 'Name of the plan, in the language of the viewer.' })
  title(@Parent() template: MilestoneTemplate, @CurrentViewer() viewer: Viewer): string {
    return template.title[viewer.language];
  }

  @ResolveField(() => [Int], { description: 'Weeks, counted from the first seminar, in which the coach is to be in touch.' })
  coachWeeks(@Parent() template: MilestoneTemplate): number[] {
    return template.coachWeeks;
  }

  @ResolveField(() => [MilestoneDefinition], { description: 'Its milestones, in their order.' })
  milestones(@Parent() template: MilestoneTemplate, @Context() context: RequestContext): Promise<MilestoneDefinition[]> {
    return this.loader.milestonesByTemplate.load(context, template.id);
  }

  @ResolveField(() => [SeminarDefinition], { description: 'Its seminars, in their order.' })
  seminars(@Parent() template: MilestoneTemplate, @Context() context: RequestContext): Promise<SeminarDefinition[]> {
    return this.loader.seminarsByTemplate.load(context, template.id);
  }
}

/** What a milestone of a plan shows beside the plain columns. */
@Resolver(() => MilestoneDefinition)
export class MilestoneDefinitionFields {
  constructor(private readonly loader: TemplateLoader) {}

  @ResolveField(() => String, { description: 'Name, in the language of the viewer.' })
  title(@Parent() definition: MilestoneDefinition, @CurrentViewer() viewer: Viewer): string {
    return definition.title[viewer.language];
  }

  @ResolveField(() => String, { description: 'What it is about, in the language of the viewer.' })
  about(@Parent() definition: MilestoneDefinition, @CurrentViewer() viewer: Viewer): string {
    return definition.about[viewer.language];
  }

  @ResolveField(() => [TemplateEvidence], { description: 'What to hand in.' })
  evidence(@Parent() definition: MilestoneDefinition, @CurrentViewer() viewer: Viewer): TemplateEvidence[] {
    return definition.evidence.map((item) => ({ key: item.key, kind: item.kind ?? null, text: item[viewer.language] }));
  }

  @ResolveField(() => [TemplateCriterion], { description: 'What the reviewer answers met or not met.' })
  criteria(@Parent() definition: MilestoneDefinition, @CurrentViewer() viewer: Viewer): TemplateCriterion[] {
    return definition.criteria.map((item: TemplateItem) => ({ key: item.key, text: item[viewer.language] }));
  }

  @ResolveField(() => [GoalPart], { description: 'The requirements and activities it can be evidence for, of every regulation.' })
  async goalParts(@Parent() definition: MilestoneDefinition, @Context() context: RequestContext): Promise<GoalPart[]> {
    const links = await this.loader.partIdsByDefinition.load(context, definition.id);
    return partsOf(
      this.loader,
      context,
      links.map((l) => l.partId),
    );
  }
}

/** What a seminar of a plan shows beside the plain columns. */
@Resolver(() => SeminarDefinition)
export class SeminarDefinitionFields {
  constructor(private readonly loader: TemplateLoader) {}

  @ResolveField(() => String, { description: 'Name, in the language of the viewer.' })
  title(@Parent() definition: SeminarDefinition, @CurrentViewer() viewer: Viewer): string {
    return definition.title[viewer.language];
  }

  @ResolveField(() => String, { description: 'What it is about, in the language of the viewer.' })
  theme(@Parent() definition: SeminarDefinition, @CurrentViewer() viewer: Viewer): string {
    return definition.theme[viewer.language];
  }

  @ResolveField(() => [GoalPart], { description: 'The requirements and activities it can be evidence for, of every regulation.' })
  goalParts(@Parent() definition: SeminarDefinition, @Context() context: RequestContext): Promise<GoalPart[]> {
    return partsOf(this.loader, context, definition.parts);
  }
}

async function partsOf(loader: TemplateLoader, context: RequestContext, ids: readonly string[]): Promise<GoalPart[]> {
  const parts = await Promise.all(ids.map((id) => loader.goalPartById.load(context, id)));
  return parts.filter((part) => part !== null);
}
