import { Field, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';

export enum CertificateFieldType {
  TEXT = 'TEXT',
  LONG_TEXT = 'LONG_TEXT',
  BOOLEAN = 'BOOLEAN',
  CHOICE = 'CHOICE',
  PERIOD = 'PERIOD',
  TABLE = 'TABLE',
  GOAL_CODES = 'GOAL_CODES',
  PERSONAL_IDENTITY_NUMBER = 'PERSONAL_IDENTITY_NUMBER',
  PLACE_AND_DATE = 'PLACE_AND_DATE',
  WET_SIGNATURE = 'WET_SIGNATURE',
  NAME_BLOCK = 'NAME_BLOCK',
  SIGNATURE_BLOCK = 'SIGNATURE_BLOCK',
}
graphqlEnum(CertificateFieldType, 'CertificateFieldType', 'What is written in a field of a certificate form.', {
  TEXT: 'A line of text.',
  LONG_TEXT: 'Several lines of text.',
  BOOLEAN: 'Yes or no.',
  CHOICE: 'One of the choices.',
  PERIOD: 'A period, from and to.',
  TABLE: 'Rows of a table.',
  GOAL_CODES: 'Codes of learning goals.',
  PERSONAL_IDENTITY_NUMBER: 'A personal identity number, written by hand on the printed form; never kept here.',
  PLACE_AND_DATE: 'Place and date.',
  WET_SIGNATURE: 'A signature by hand.',
  NAME_BLOCK: 'Name and workplace of a person.',
  SIGNATURE_BLOCK: 'Signature, name and workplace of a person.',
});

export enum CertificateFieldBlock {
  APPLICANT = 'APPLICANT',
  ACTIVITY = 'ACTIVITY',
  SIGNER = 'SIGNER',
  FORM = 'FORM',
}
graphqlEnum(CertificateFieldBlock, 'CertificateFieldBlock', 'Which part of a certificate form a field stands in.', {
  APPLICANT: 'About the applicant.',
  ACTIVITY: 'About what was done.',
  SIGNER: 'About the person who certifies.',
  FORM: 'About the form itself.',
});

/** When an otherwise optional field must be filled in. */
@ObjectType({ description: 'When an otherwise optional field must be filled in.' })
export class CertificateFieldCondition {
  @Field(() => String, { description: 'Key of the field that decides.' })
  field: string;

  @Field(() => String, { description: 'The value it must have.' })
  equals: string;
}

/** One field of a certificate form, with its printed label word for word. */
@ObjectType({ description: 'A field of a certificate form.' })
export class CertificateFormField {
  @Field(() => String, { description: 'Key of the field within the form.' })
  key: string;

  @Field(() => String, { description: 'The printed label, word for word; never translated.' })
  labelSv: string;

  @Field(() => CertificateFieldType, { description: 'What is written in it.' })
  type: CertificateFieldType;

  @Field(() => CertificateFieldBlock, { description: 'Which part of the form it stands in.' })
  block: CertificateFieldBlock;

  @Field(() => Boolean, { description: 'True when it must be filled in.' })
  required: boolean;

  @Field(() => CertificateFieldCondition, { nullable: true, description: 'When it must be filled in although it is optional.' })
  requiredWhen: CertificateFieldCondition | null;

  @Field(() => [String], { description: 'The values of a CHOICE field; empty for other types.' })
  choices: string[];
}

/** What is kept of a form beside its title: labels and fields verbatim. */
export interface CertificateFormContent {
  appendix: string | null;
  headingSv: string | null;
  declarationSv: string | null;
  historical: boolean;
  fields: CertificateFormField[];
}
