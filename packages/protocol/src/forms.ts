/** Forms as data: a definition per council and service, versioned; one thing per page. */
import { Type, type Static } from 'typebox';
import { Localised, strict } from './scalars.js';

const FieldId = Type.String({ pattern: '^[a-z][a-z0-9-]{0,62}$' });

const Condition = strict(
  { field: FieldId, equals: Type.String() },
  'Holds when the field’s answer is, or contains, this choice',
);

const common = {
  id: FieldId,
  label: Localised,
  hint: Type.Optional(Localised),
  /** Default true: an unmarked field must be answered. */
  required: Type.Optional(Type.Boolean()),
};

const Choice = strict(
  {
    id: FieldId,
    label: Localised,
    stops: Type.Optional(Localised),
  },
  'One choice; where `stops` is given, choosing it ends the form with this text (“Is it dangerous? Ring us.”)',
);

export const FormField = Type.Union([
  strict({
    ...common,
    type: Type.Union([
      Type.Literal('text'),
      Type.Literal('email'),
      Type.Literal('telephone'),
      Type.Literal('postcode'),
      Type.Literal('number'),
    ]),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  }),
  strict({
    ...common,
    type: Type.Literal('long-text'),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  }),
  strict({ ...common, type: Type.Literal('date') }),
  strict({
    ...common,
    type: Type.Union([Type.Literal('choice-one'), Type.Literal('choice-many')]),
    choices: Type.Array(Choice, { minItems: 2, maxItems: 50 }),
  }),
]);
export type FormField = Static<typeof FormField>;

export const FormPage = strict({
  id: FieldId,
  title: Localised,
  fields: Type.Array(FormField, { minItems: 1, maxItems: 20 }),
  showWhen: Type.Optional(Condition),
});
export type FormPage = Static<typeof FormPage>;

export const FormDefinition = strict(
  {
    id: FieldId,
    version: Type.Integer({ minimum: 1 }),
    title: Localised,
    description: Type.Optional(Localised),
    service: Type.Optional(Type.String()),
    pages: Type.Array(FormPage, { minItems: 1, maxItems: 40 }),
    confirmation: Type.Optional(Localised),
  },
  'A form: pages of fields, each shown when its condition holds',
);
export type FormDefinition = Static<typeof FormDefinition>;
