import { describe, expect, test } from 'vitest';
import { errorBody, ERRORS } from './errors.js';

describe('the catalogue of errors', () => {
  test.each(Object.entries(ERRORS))(
    '%s says what to know or do in plain words',
    (_code, { sentence, status }) => {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/\b(please|sorry|invalid|oops|forbidden)\b/i);
      expect(status).toBeGreaterThanOrEqual(400);
    },
  );

  test('travels with its path and says whether to try again', () => {
    expect(errorBody('field-missing', '/wish/name')).toEqual({
      code: 'field-missing',
      message: ERRORS['field-missing'].sentence,
      path: '/wish/name',
      retryable: false,
    });
    expect(errorBody('storage-full').retryable).toBe(true);
  });
});
