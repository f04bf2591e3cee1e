/** Members of classes that nobody can call are left out of a bundle, and no other. */
import { expect, it } from 'vitest';
import { withoutUnusedMembers } from '../../packages/tooling/src/bundle/unused-members.mjs';

it.each([
  ['a method that is named nowhere', 'class A{a(){}b(){}}new A().a()', 'class A{a(){}}new A().a()'],
  [
    'what only such a method used',
    'class A{a(){}b(){this.c()}c(){}}new A().a()',
    'class A{a(){}}new A().a()',
  ],
  ['a getter and a static', 'class A{get a(){}static b(){}}new A()', 'class A{}new A()'],
])('leaves out %s', (_what, given, left) => {
  expect(withoutUnusedMembers(given)).toBe(left);
});

it.each([
  ['the constructor', 'class A{constructor(){}}'],
  ['what is called by name', 'class A{a(){}}new A().a()'],
  ['what is named by a text', "class A{a(){}}new A()['a']()"],
  [
    'what one class overrides and another calls',
    'class A{a(){}b(){this.a()}}class B extends A{a(){}}new B().b()',
  ],
  ['methods of objects', 'const a={b(){}}'],
  ['private and computed ones', 'class A{#a(){}[Symbol.iterator](){}}'],
])('keeps %s', (_what, given) => {
  expect(withoutUnusedMembers(given)).toBe(given);
});
