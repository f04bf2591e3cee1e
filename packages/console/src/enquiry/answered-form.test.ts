/** Answers under a form's labels; none is left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANNED_FORM } from '../testing/canned-councils.js';
import { answeredPages } from './answered-form.js';
import { dialled, dialledThroughRelay, mailTo } from './links.js';

describe('answeredPages', () => {
  it('reads choices and dates by their labels, and keeps what the form does not know', () => {
    const answers = {
      size: 'bin',
      danger: ['cyclists', 'walkers'],
      seen: { day: '3', month: '2', year: '2026' },
      'other-holes': 'two',
    };
    expect(answeredPages({ form: 'report-pothole', version: 2, answers }, CANNED_FORM)).toMatchObject([
      {
        title: 'What it is like',
        answers: [
          { label: 'How big is it?', value: 'About as big as a dustbin lid' },
          { label: 'Who is in danger?', value: 'People on bicycles\nPeople on foot' },
          { label: 'When did you first see it?', value: '3 February 2026' },
        ],
      },
      { title: 'Other answers', answers: [{ label: 'Other holes', value: 'two' }] },
    ]);
  });

  it('reads addresses and places line by line, without what was left empty', () => {
    const nowhere = { postcode: '', description: '', position: '', accuracyMetres: '' };
    const answers = {
      home: { line1: '1 High Street', line2: '', town: 'Thornwick', county: '', postcode: 'ZZ1 1AA' },
      hole: { ...nowhere, description: 'By the oak', position: '51.50101,-0.12457', accuracyMetres: '25' },
      other: nowhere,
    };
    expect(answeredPages({ form: 'f', version: 1, answers }, undefined)).toMatchObject([
      {
        answers: [
          { value: '1 High Street\nThornwick\nZZ1 1AA' },
          { value: 'By the oak\n51.50101, -0.12457 (where their device was, within 25 metres)' },
          { value: 'Not answered' },
        ],
      },
    ]);
  });

  it('shows every answer exactly once, whatever the form looks like', () => {
    const ids = ['road', 'size', 'seen', 'name', 'a', 'b-c'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), fc.string()), fc.boolean(), (answers, hasForm) => {
        const pages = answeredPages({ form: 'f', version: 1, answers }, hasForm ? CANNED_FORM : undefined);
        expect(pages.flatMap((page) => page.answers.map(({ id }) => id)).sort()).toEqual(
          Object.keys(answers).sort(),
        );
      }),
    );
  });
});

describe('links', () => {
  it('dials digits only and mails to one address', () => {
    expect(dialled('+44 (0)1632 960 471')).toBe('tel:+441632960471');
    expect(dialled('01632 960471 ext; 2')).toBe('tel:016329604712');
    expect(dialledThroughRelay('01632 960471')).toBe('tel:1800101632960471');
    expect(dialledThroughRelay('+44 (0)1632 960 471')).toBe('tel:1800101632960471');
    expect(dialledThroughRelay('+353 1 234 5678')).toBe('tel:180010035312345678');
    expect(mailTo('a@b.example?bcc=x@y.example')).toBe('mailto:a@b.example%3Fbcc%3Dx%40y.example');
  });
});
