/** English of the lists to choose from: one's enquiries, the council's forms. */
export const listsEn = {
  enquiries: 'Your enquiries',
  channel: { chat: 'Chat', callback: 'Call back', form: 'Form' },
  state: { waiting: 'waiting for an adviser', held: 'being answered', closed: 'ended' },
  chooseForm: 'Choose a form',
  noForms: 'There are no forms here yet. You can chat with us or ask us to ring you.',
};
