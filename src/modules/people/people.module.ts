import { Global, Module } from '@nestjs/common';
import { SignInReader } from '../../platform/access/viewer.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { PersonFields, RoleAssignmentFields } from './person.fields.js';
import { PersonLoader } from './person.loader.js';
import { PersonResolver } from './person.resolver.js';
import { PersonService } from './person.service.js';
import { RoleService } from './role.service.js';
import { SessionFields } from './session.fields.js';
import { PeopleSignInReader } from './sign-in.reader.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** People, accounts and roles. Global, because every request begins by asking who it is. */
@Global()
@Module({
  providers: [
    AccountResolver,
    AccountService,
    PersonFields,
    PersonLoader,
    PersonResolver,
    PersonService,
    RoleAssignmentFields,
    RoleService,
    PeopleSignInReader,
    SessionFields,
    SignInThrottle,
    { provide: SignInReader, useExisting: PeopleSignInReader },
  ],
  exports: [AccountService, PersonLoader, PersonService, RoleService, SignInReader],
})
export class PeopleModule {}
