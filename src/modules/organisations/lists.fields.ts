import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { DeliveryElement, Specialty, SupportArea } from './lists.entities.js';
import { inLanguage, nameIn } from './names.rules.js';

/** What a specialty shows beside the plain columns. */
@Resolver(() => Specialty)
export class SpecialtyFields {
  @ResolveField(() => String, { description: 'Name in the language of the viewer.' })
  name(@Parent() specialty: Specialty, @CurrentViewer() viewer: Viewer): string {
    return nameIn(viewer.language, specialty);
  }
}

/** What an area of project support shows beside the plain columns. */
@Resolver(() => SupportArea)
export class SupportAreaFields {
  @ResolveField(() => String, { description: 'Name in the language of the viewer.' })
  name(@Parent() area: SupportArea, @CurrentViewer() viewer: Viewer): string {
    return nameIn(viewer.language, area);
  }

  @ResolveField(() => String, { description: 'What one can ask for, in the language of the viewer.' })
  description(@Parent() area: SupportArea, @CurrentViewer() viewer: Viewer): string {
    return inLanguage(viewer.language, { sv: area.descriptionSv, en: area.descriptionEn, nb: area.descriptionNb });
  }
}

/** What an element of a delivery model shows beside the plain columns. */
@Resolver(() => DeliveryElement)
export class DeliveryElementFields {
  @ResolveField(() => String, { description: 'Name in the language of the viewer.' })
  name(@Parent() element: DeliveryElement, @CurrentViewer() viewer: Viewer): string {
    return nameIn(viewer.language, element);
  }
}
