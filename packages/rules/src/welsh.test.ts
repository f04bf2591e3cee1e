/** Welsh mutations, by the tables of any grammar. */
import { describe, expect, it } from 'vitest';
import { mutate } from './welsh.js';

describe('a mutation', () => {
  it.each([
    ['Cyngor Sir Glanafon', 'Gyngor Sir Glanafon', 'Chyngor Sir Glanafon'],
    ['Parc Cenedlaethol Eryri', 'Barc Cenedlaethol Eryri', 'Pharc Cenedlaethol Eryri'],
    ['Tref Aberafon', 'Dref Aberafon', 'Thref Aberafon'],
    ['Gwasanaeth Tân', 'Wasanaeth Tân', 'Gwasanaeth Tân'],
    ['Gardd', 'Ardd', 'Gardd'],
    ['Bwrdeistref', 'Fwrdeistref', 'Bwrdeistref'],
    ['Dinas a Sir', 'Ddinas a Sir', 'Dinas a Sir'],
    ['Merthyr', 'Ferthyr', 'Merthyr'],
    ['Llanafon', 'Lanafon', 'Llanafon'],
    ['Rhondda', 'Rondda', 'Rhondda'],
    ['Chwarel', 'Chwarel', 'Chwarel'],
    ['Awdurdod', 'Awdurdod', 'Awdurdod'],
    ['dydd Llun', 'ddydd Llun', 'dydd Llun'],
  ])('of %s', (plain, soft, aspirate) => {
    expect([mutate(plain, 'soft'), mutate(plain, 'aspirate')]).toEqual([soft, aspirate]);
  });
});
