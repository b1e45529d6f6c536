import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { DriverNode } from './driver.entities.js';

@ObjectType({ isAbstract: true })
abstract class DriverNodeResult extends Payload {
  @Field(() => DriverNode, { nullable: true, description: 'The box as it is now.' })
  driverNode?: DriverNode;
}

@ObjectType({ description: 'What came of adding a box to the driver diagram.' })
export class AddDriverNodePayload extends DriverNodeResult {}

@ObjectType({ description: 'What came of changing a box.' })
export class UpdateDriverNodePayload extends DriverNodeResult {}

@ObjectType({ description: 'What came of moving a box.' })
export class MoveDriverNodePayload extends DriverNodeResult {}

@ObjectType({ description: 'What came of taking a box away.' })
export class RemoveDriverNodePayload extends DriverNodeResult {}

@ObjectType({ description: 'What came of putting a box back.' })
export class RestoreDriverNodePayload extends DriverNodeResult {}
