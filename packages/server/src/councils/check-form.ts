/** Says everything that is wrong with a form’s definition, each with its place and what to do about it. */
import { FormDefinition, FormField } from '@moothall/protocol';
import { checkDefinition, definitionReason } from '@moothall/rules';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Problem } from './problem.js';

const CONDITION =
  'A condition is one of { field, equals }, { field, contains }, { all: […] }, { any: […] } and { not: … }, at most two of the last three within each other.';

const definitionShape = Compile(FormDefinition);
/** Of a choice of shapes every one complains; a field says itself which one it means to have. */
const fieldShapes = FormField.anyOf.flatMap((shape) =>
  typesOf(shape.properties.type).map((type) => ({ type, validator: Compile(shape as TSchema) })),
);

/** @param value what the file holds. @returns none where the form can be shown; else shape first, then what it says */
export function checkForm(value: unknown): readonly Problem[] {
  if (definitionShape.Check(value)) {
    return checkDefinition(value).map(({ path, problem }) => ({ path, reason: definitionReason(problem) }));
  }
  const whole = definitionShape
    .Errors(value)
    .filter(({ instancePath }) => !/\/fields\/\d+/.test(instancePath));
  const problems = [...reasonsOf(whole, ''), ...fieldsOf(value).flatMap(checkField)];
  // A shape that is wrong somewhere must not pass because nothing here could say where.
  return problems.length > 0 ? problems : [{ path: '', reason: 'It does not have the shape of a form.' }];
}

function checkField({ path, field }: { readonly path: string; readonly field: unknown }): readonly Problem[] {
  const type = field instanceof Object && 'type' in field ? field.type : undefined;
  const shape = fieldShapes.find((one) => one.type === type);
  if (shape) return reasonsOf(shape.validator.Errors(field), path);
  const named =
    typeof type === 'string' ? `“${type}” is no type of field.` : 'The field does not say its type.';
  return [
    { path: `${path}/type`, reason: `${named} Use one of ${fieldShapes.map((one) => one.type).join(', ')}.` },
  ];
}

interface ShapeError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
}

/** One for each place. */
function reasonsOf(errors: readonly ShapeError[], prefix: string): readonly Problem[] {
  const reasons = new Map<string, string>();
  for (const { keyword, instancePath, message } of errors) {
    // Its properties complain one by one as well.
    if (keyword === 'additionalProperties') continue;
    const [condition] = /^.*?\/showWhen/.exec(instancePath) ?? [];
    const path = prefix + (condition ?? instancePath);
    const reason = condition
      ? CONDITION
      : keyword === 'boolean'
        ? 'Nothing of this name is known here. Check its spelling.'
        : `It ${message}.`;
    if (!reasons.has(path)) reasons.set(path, reason);
  }
  return [...reasons].map(([path, reason]) => ({ path, reason }));
}

function fieldsOf(value: unknown): readonly { readonly path: string; readonly field: unknown }[] {
  return listIn(value, 'pages').flatMap((page, index) =>
    listIn(page, 'fields').map((field, fieldIndex) => ({
      path: `/pages/${String(index)}/fields/${String(fieldIndex)}`,
      field,
    })),
  );
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list: unknown = value instanceof Object ? Reflect.get(value, name) : undefined;
  return Array.isArray(list) ? list : [];
}

/** What a field’s `type` may be: one literal, or several. */
function typesOf(schema: object): readonly string[] {
  if ('anyOf' in schema) return (schema.anyOf as readonly object[]).flatMap(typesOf);
  return 'const' in schema ? [String(schema.const)] : [];
}
