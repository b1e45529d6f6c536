export * from './account.entities.js';
export { AccountService } from './account.service.js';
export { PeopleModule } from './people.module.js';
export * from './person.entity.js';
export { PersonLoader } from './person.loader.js';
export { isSelf, personSearch, seesContact } from './person.policy.js';
export { PersonService } from './person.service.js';
export { RoleAssignment } from './role-assignment.entity.js';
export { RoleService } from './role.service.js';
