import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Unit } from './places.entities.js';
import { Register, RegisterCentre } from './registers.entities.js';

export const RegisterConnection = connectionOf(Register, 'Register', 'registers');
export const UnitConnection = connectionOf(Unit, 'Unit', 'units');

@ObjectType({ isAbstract: true })
abstract class UnitResult extends Payload {
  @Field(() => Unit, { nullable: true, description: 'The unit as it is now.' })
  unit?: Unit;
}

@ObjectType({ description: 'What came of adding a unit.' })
export class CreateUnitPayload extends UnitResult {}

@ObjectType({ description: 'What came of changing a unit.' })
export class UpdateUnitPayload extends UnitResult {}

@ObjectType({ description: 'What came of closing a unit.' })
export class CloseUnitPayload extends UnitResult {}

@ObjectType({ isAbstract: true })
abstract class RegisterResult extends Payload {
  @Field(() => Register, { nullable: true, description: 'The register as it is now.' })
  register?: Register;
}

@ObjectType({ description: 'What came of adding a register.' })
export class CreateRegisterPayload extends RegisterResult {}

@ObjectType({ description: 'What came of renaming a register.' })
export class RenameRegisterPayload extends RegisterResult {}

@ObjectType({ description: 'What came of closing a register.' })
export class CloseRegisterPayload extends RegisterResult {}

@ObjectType({ description: 'What came of merging a register into another.' })
export class MergeRegisterPayload extends RegisterResult {}

@ObjectType({ isAbstract: true })
abstract class CentreResult extends Payload {
  @Field(() => RegisterCentre, { nullable: true, description: 'The centre as it is now.' })
  registerCentre?: RegisterCentre;
}

@ObjectType({ description: 'What came of adding a register centre.' })
export class CreateRegisterCentrePayload extends CentreResult {}

@ObjectType({ description: 'What came of renaming a register centre.' })
export class RenameRegisterCentrePayload extends CentreResult {}

@ObjectType({ description: 'What came of closing a register centre.' })
export class CloseRegisterCentrePayload extends CentreResult {}

@ObjectType({ description: 'What came of merging a register centre into another.' })
export class MergeRegisterCentrePayload extends CentreResult {}
