/** Forms as data: a definition per council and service, versioned; one thing per page. */
import { Type, type Static, type TSchema } from 'typebox';
import { ATTACHMENTS_PER_MESSAGE } from './constants.js';
import { Localised, strict } from './scalars.js';

const FieldId = Type.String({ pattern: '^[a-z][a-z0-9-]{0,62}$' });

const Equals = strict(
  { field: FieldId, equals: Type.String() },
  'Holds when the answer to an earlier field that takes one answer is this one; a choice is named by its id',
);
const Contains = strict(
  { field: FieldId, contains: Type.String() },
  'Holds when this choice is among those of an earlier field that takes several',
);

/** Conditions that are made of others. Two steps of them say everything that can be said with “and”, “or” and “not”. */
function combining<Inner extends TSchema>(inner: Inner) {
  const several = Type.Array(inner, { minItems: 1, maxItems: 20 });
  return Type.Union([
    Equals,
    Contains,
    strict({ all: several }, 'Holds when all of these do'),
    strict({ any: several }, 'Holds when one of these does'),
    strict({ not: inner }, 'Holds when this does not'),
  ]);
}

export const Condition = combining(combining(Type.Union([Equals, Contains])));
export type Condition = Static<typeof Condition>;

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
    exclusive: Type.Optional(Type.Boolean()),
    showWhen: Type.Optional(Condition),
  },
  'One choice; where `stops` is given, choosing it ends the form with this text (“Is it dangerous? Ring us.”). `exclusive`, among several choices, goes with no other (“None of these”). `showWhen`: offered only when that holds',
);

const choices = { ...common, choices: Type.Array(Choice, { minItems: 2, maxItems: 200 }) };
const maxLength = Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 }));

export const FormField = Type.Union([
  strict({
    ...common,
    type: Type.Union([
      Type.Literal('text'),
      Type.Literal('email'),
      Type.Literal('telephone'),
      Type.Literal('postcode'),
    ]),
    maxLength,
  }),
  strict({ ...common, type: Type.Literal('long-text'), maxLength }),
  strict({
    ...common,
    type: Type.Literal('number'),
    min: Type.Optional(Type.Number()),
    max: Type.Optional(Type.Number()),
  }),
  strict({
    ...common,
    type: Type.Union([Type.Literal('date'), Type.Literal('address'), Type.Literal('place')]),
  }),
  strict({
    ...common,
    type: Type.Literal('files'),
    maxCount: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: ATTACHMENTS_PER_MESSAGE,
        description: 'Most files here; without it as many as a form can carry',
      }),
    ),
  }),
  strict({
    ...choices,
    type: Type.Union([Type.Literal('choice-one'), Type.Literal('choice-many'), Type.Literal('select')]),
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
