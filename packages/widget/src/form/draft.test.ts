/** Answers are kept on the device only where the citizen says so, and only until they are sent or forgotten. */
import { accessible, describe, equal, includes, it } from '../testing/check.js';
import { AT_HOME, EVERY_TYPE } from '../testing/every-type.js';
import { openForm } from '../testing/form-walk.js';

describe('answers of a form on this device', () => {
  it('are not kept before the citizen says so, and no longer once they take it back', async () => {
    const { walk, drafts } = await openForm(EVERY_TYPE);
    await walk.fill({ what: true }).press('Continue');
    equal(drafts.size, 0);
    await walk.fill({ '@keep': true }).settle();
    equal(drafts.get(EVERY_TYPE.id), { step: 'urgent', answers: { what: ['heating'] } });
    await walk.fill({ '@keep': true }).settle();
    equal(drafts.size, 0);
    await walk.fill({ urgent: true }).press('Continue');
    equal(drafts.size, 0);
  });

  it('are there again on return, with the page where the citizen stopped', async () => {
    const first = await openForm(EVERY_TYPE);
    await first.walk.fill({ '@keep': true, what: true }).press('Continue');
    await first.walk.fill({ urgent: true }).press('Continue');
    await first.walk.fill({ ...AT_HOME, 'home.postcode': '' }).settle();
    const { walk, drafts, sent } = await openForm(EVERY_TYPE, first.drafts);
    equal(walk.heading, 'About your home');
    includes(walk.notice, 'the answers that you kept on this device');
    equal(walk.focused, '');
    equal(walk.control('home.town').value, 'Thornwick');
    equal(walk.control('@keep').checked, true);
    await accessible(walk.view);
    await walk.fill({ 'home.postcode': 'ZZ1 1AA' }).press('Continue');
    equal(walk.heading, 'Check your answers');
    await walk.press('Send your answers');
    equal(sent.length, 1);
    equal(drafts.size, 0);
    equal((await openForm(EVERY_TYPE, drafts)).walk.heading, 'What is broken?');
  });

  it('are not kept again after the device was told to forget', async () => {
    const { walk, drafts, forget } = await openForm(EVERY_TYPE);
    await walk.fill({ '@keep': true, what: true }).settle();
    equal(drafts.size, 1);
    await forget();
    equal(walk.control('@keep').checked, false);
    await walk.fill({ 'what.1': true }).press('Continue');
    equal(drafts.size, 0);
  });

  it('that this form cannot use are left out, whatever they are', async () => {
    const answers = { what: ['heating', 'roof'], urgent: 7, since: { day: 1 }, home: null, rooms: '3' };
    const drafts = new Map<string, unknown>([[EVERY_TYPE.id, { step: 'more', answers }]]);
    const { walk } = await openForm(EVERY_TYPE, drafts);
    equal(walk.heading, 'What is broken?');
    for (const draft of [null, 'x', { step: 1 }, { step: 'more', answers: 'x' }, []]) {
      const { walk: again } = await openForm(EVERY_TYPE, new Map([[EVERY_TYPE.id, draft]]));
      equal(again.heading, 'What is broken?');
      equal(again.notice, '');
    }
  });
});
