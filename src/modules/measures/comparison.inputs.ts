import { InputType } from '@nestjs/graphql';
import { IdField, LineField, TextField } from '../../platform/graphql/fields.js';

@InputType({ description: 'A line of published figures to lay beside a measure.' })
export class AddComparisonInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The measure.' })
  measureId: string;

  @TextField({ description: 'The key figure at Kolada, as U70477.', max: 6 })
  indicator: string;

  @TextField({ description: 'The place at Kolada: 0000 is the country, 0001-0025 are the regions.', max: 4 })
  place: string;

  @LineField({ description: 'What the line is called.', max: 80 })
  label: string;
}

@InputType({ isAbstract: true })
abstract class ComparisonInput {
  @IdField({ description: 'The comparison line.' })
  comparisonId: string;
}

@InputType({ description: 'Which comparison line to fetch anew.' })
export class RefreshComparisonInput extends ComparisonInput {}

@InputType({ description: 'Which comparison line to take away.' })
export class RemoveComparisonInput extends ComparisonInput {}
