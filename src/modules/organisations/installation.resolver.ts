import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/allow.decorator.js';
import { Config } from '../../platform/config/config.js';

/** Who runs this installation. */
@ObjectType({ description: 'Who runs this installation, and how they are reached.' })
export class Installation {
  @Field(() => String, { nullable: true, description: 'The region or other public body that runs it; null when it was not set.' })
  organisation: string | null;

  @Field(() => String, { nullable: true, description: 'Where people write for help; null when it was not set.' })
  contactEmail: string | null;

  @Field(() => String, { nullable: true, description: 'A page with ways to get in touch; null when it was not set.' })
  contactUrl: string | null;
}

/** Who runs this installation: open to everybody, for the accessibility statement and for those who cannot sign in. */
@Resolver()
export class InstallationResolver {
  constructor(private readonly config: Config) {}

  @Query(() => Installation, { description: 'Who runs this installation, and how they are reached.' })
  @Public()
  installation(): Installation {
    const { ORGANISATION_NAME, CONTACT_EMAIL, CONTACT_URL } = this.config;
    return { organisation: ORGANISATION_NAME ?? null, contactEmail: CONTACT_EMAIL ?? null, contactUrl: CONTACT_URL ?? null };
  }
}
