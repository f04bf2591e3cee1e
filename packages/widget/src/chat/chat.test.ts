/** The chat as it is read and used, with a client that does what the test says. */
import { accessible, afterEach, describe, equal, includes, it } from '../testing/check.js';
import { clientWith, FakeConversation, MARIA, message, snapshot } from '../testing/fake-conversation.js';
import { viewContext } from '../testing/view-context.js';
import { catalogue } from '../texts/cy.js';
import { addCatalogue } from '../texts/texts.js';
import { MoothallChat } from './chat.js';
// Fetched ahead, so that the chat has it as soon as it asks.
import './after.js';
import './ask-callback.js';
import './log.js';

customElements.define('moothall-chat-view', MoothallChat);

describe('the chat', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what to do, and where the privacy page is, before the first message', async () => {
    const { text, chat } = await open();
    includes(text(), 'in your own words');
    equal(chat.shadowRoot?.querySelector('a')?.href, 'https://ashvale.example/privacy');
    await accessible(chat);
  });

  it('opens a chat with the first message on Enter, keeps Shift+Enter for a new line', async () => {
    const { field, press, conversation, text } = await open({ service: 'bins' });
    field.value = 'My bin';
    press('Enter', true);
    equal(conversation.done, []);
    press('Enter');
    await turn();
    equal(conversation.done, ['open My bin bins']);
    equal(field.value, '');
    includes(text(), 'My bin');
  });

  it('shows what was sent before the client is there, and sends it when it comes', async () => {
    const { field, press, conversation, text, release } = await open({ isSlow: true });
    field.value = 'one';
    press('Enter');
    field.value = 'two';
    press('Enter');
    await turn();
    includes(text(), 'one');
    includes(text(), 'two');
    equal(conversation.done, []);
    release();
    await turn();
    await turn();
    equal(conversation.done, ['open one', 'post two']);
    equal(text().split('two').length, 2);
  });

  it('keeps what could not be sent because the client cannot be had, and sends it again', async () => {
    const { field, press, text, button } = await open({ fails: true });
    field.value = 'one';
    press('Enter');
    await turn();
    includes(text(), 'Not sent.');
    button('Delete').click();
    await turn();
    equal(text().includes('one'), false);
  });

  it('sends nothing that is blank or too long, and says how much too long', async () => {
    const { field, press, conversation, text } = await open();
    field.value = '   ';
    press('Enter');
    field.value = 'x'.repeat(4002);
    field.dispatchEvent(new Event('input'));
    press('Enter');
    await turn();
    includes(text(), '2 characters too long');
    equal(conversation.done, []);
    equal(field.value.length, 4002);
  });

  it('shows help above the field while an emergency is typed, and the message goes all the same', async () => {
    const { chat, field, press, conversation } = await open();
    field.value = 'there is a smell of gas';
    field.dispatchEvent(new Event('input'));
    await safety(chat);
    press('Enter');
    await turn();
    equal(conversation.done, ['open there is a smell of gas']);
    const help = chat.shadowRoot?.querySelector('moothall-safety');
    includes(help?.shadowRoot?.textContent ?? '', '0800 111 999');
    equal(help?.nextElementSibling?.localName, 'form');
    await accessible(chat);
  });

  it('shows that help at once for what was written before this was here', async () => {
    const { chat: earlier } = await open();
    const chat = new MoothallChat();
    chat.context = earlier.context;
    const field = Object.assign(document.createElement('textarea'), { slot: 'composer' });
    field.value = 'there is a smell of gas';
    chat.append(field);
    document.body.replaceChildren(chat);
    await safety(chat);
    const help = chat.shadowRoot?.querySelector('moothall-safety');
    includes(help?.shadowRoot?.textContent ?? '', '0800 111 999');
  });

  it('stops a message with a card number, keeps it in the field, and sends it without', async () => {
    const { chat, field, press, conversation } = await open();
    field.value = 'my card is 4111 1111 1111 1111';
    field.dispatchEvent(new Event('input'));
    await safety(chat);
    press('Enter');
    await turn();
    equal([conversation.done, field.value], [[], 'my card is 4111 1111 1111 1111']);
    const advice = chat.shadowRoot?.querySelector('moothall-safety')?.shadowRoot;
    includes(advice?.textContent ?? '', 'Take the card number out');
    chat.shadowRoot?.querySelector<HTMLButtonElement>('[part=send]')?.click();
    await turn();
    equal([conversation.done, field.value], [[], 'my card is 4111 1111 1111 1111']);
    field.value = 'my card does not work';
    field.dispatchEvent(new Event('input'));
    press('Enter');
    await turn();
    equal(conversation.done, ['open my card does not work']);
  });

  it('says that one waits, who answers for whom, who writes, and that it is over', async () => {
    const { chat, conversation, text } = await open();
    conversation.change({ snapshot: snapshot() });
    chat.show(conversation);
    await turn();
    includes(text(), 'An adviser will answer here');
    includes(text(), 'ASH-4F7K-92QX');
    await accessible(chat);
    conversation.change({
      snapshot: snapshot({
        state: 'held',
        holder: MARIA,
        messages: [message(2, { kind: 'citizen' }, 'My bin'), message(4, MARIA, 'Good morning')],
      }),
      otherTyping: MARIA,
    });
    await turn();
    includes(text(), 'Maria from Northmarch County Council is answering for Ashvale District Council.');
    includes(text(), 'Maria is writing');
    await accessible(chat);
    conversation.change({ snapshot: snapshot({ state: 'closed' }) });
    await turn();
    includes(text(), 'This conversation has ended.');
    equal(chat.shadowRoot?.querySelector('form'), null);
    await accessible(chat);
  });

  it('says whose turn it is, that nobody is there, and that a message was read', async () => {
    const { chat, conversation, text } = await open();
    conversation.change({ snapshot: snapshot(), place: 3 });
    chat.show(conversation);
    await turn();
    includes(text(), '2 people are ahead of you.');
    conversation.change({ place: 1 });
    await turn();
    includes(text(), 'You are next.');
    conversation.change({ otherPresent: false });
    await turn();
    includes(text(), 'Nobody is free to answer just now.');
    equal(text().includes('Read'), false);
    conversation.change({ readByOther: 2 });
    await turn();
    includes(text(), 'Read');
    await accessible(chat);
  });

  it('becomes a call: only name and number are asked, and what is missing is said', async () => {
    const { chat, conversation, button, text, inside } = await open();
    conversation.change({ snapshot: snapshot() });
    chat.show(conversation);
    await turn();
    button('Ask us to ring you instead').click();
    await turn();
    const [name, telephone] = inside('moothall-ask-callback').querySelectorAll('input');
    equal(inside('moothall-ask-callback').activeElement === name, true);
    inside('moothall-ask-callback').querySelector<HTMLButtonElement>('.button')?.click();
    await turn();
    includes(text(), 'Enter your name');
    equal(inside('moothall-ask-callback').activeElement === name, true);
    await accessible(chat);
    if (name) name.value = 'Alys Price';
    if (telephone) telephone.value = '07700 900 982';
    inside('moothall-ask-callback').querySelector<HTMLButtonElement>('.button')?.click();
    await turn();
    equal(conversation.done, ['ask-callback {"wish":{"name":"Alys Price","telephone":"07700 900 982"}}']);
    conversation.change({
      snapshot: snapshot({
        channel: 'callback',
        callback: { n: 3, wish: { name: 'Alys Price', telephone: '07700 900 982' } },
      }),
    });
    await turn();
    includes(text(), 'We will ring you on 07700 900 982.');
  });

  it('warns before it closes for silence, and can be kept open', async () => {
    const { chat, conversation, button, text } = await open();
    conversation.change({
      snapshot: snapshot({ state: 'held', holder: MARIA, closesAt: '2026-06-02T13:05:00.000Z' }),
    });
    chat.show(conversation);
    await turn();
    includes(text(), 'This conversation closes at');
    await accessible(chat);
    button('Keep it open').click();
    equal(conversation.done, ['stay {}']);
  });

  it('asks afterwards how it was, once, and gives what was said as a file', async () => {
    const { chat, conversation, text, inside, button } = await open();
    conversation.change({ snapshot: snapshot({ state: 'closed', closedAt: '2026-06-02T08:10:00.000Z' }) });
    chat.show(conversation);
    await turn();
    await turn();
    await accessible(chat);
    inside('moothall-chat-after').querySelector<HTMLButtonElement>('.button')?.click();
    await turn();
    includes(text(), 'Select how it was');
    inside('moothall-chat-after').querySelector<HTMLInputElement>('[value="4"]')?.click();
    inside('moothall-chat-after').querySelector<HTMLButtonElement>('.button')?.click();
    await turn();
    equal(conversation.done, ['rate {"score":4}']);
    conversation.change({
      snapshot: snapshot({ state: 'closed', rating: { n: 5, score: 4 } }),
    });
    await turn();
    includes(text(), 'Your answer has been kept.');
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    button('Save this conversation as a file').click();
    HTMLAnchorElement.prototype.click = click;
    equal(saved, ['ASH-4F7K-92QX.txt']);
  });

  it('goes on following its conversation when the page moves it', async () => {
    const { chat, conversation, text } = await open();
    chat.show(conversation);
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(chat);
    conversation.change({ snapshot: snapshot() });
    await turn();
    includes(text(), 'ASH-4F7K-92QX');
  });

  it('offers a failed message again', async () => {
    const { chat, conversation, button, text } = await open();
    conversation.change({
      snapshot: snapshot(),
      pending: [{ commandId: 'c9', text: 'No luck', at: '2026-06-02T08:05:00.000Z', state: 'failed' }],
    });
    chat.show(conversation);
    await turn();
    includes(text(), 'Not sent.');
    await accessible(chat);
    button('Send again').click();
    button('Delete').click();
    equal(conversation.done, ['retry c9', 'discard c9']);
  });

  it('shows markup as the text it is', async () => {
    const { chat, conversation, bubbles } = await open();
    const evil = '<img src=x onerror="alert(1)">';
    conversation.change({ snapshot: snapshot({ messages: [message(2, MARIA, evil)] }) });
    chat.show(conversation);
    await turn();
    equal(bubbles(), [evil]);
  });

  it('has each message of others said once, and no history', async () => {
    const { chat, conversation, said } = await open();
    const first = message(2, MARIA, 'old');
    conversation.change({ snapshot: snapshot({ messages: [first] }) });
    chat.show(conversation);
    conversation.change({ snapshot: snapshot({ messages: [first] }) });
    equal(said, []);
    const next = snapshot({ messages: [first, message(3, MARIA, 'new')] });
    conversation.change({ snapshot: next });
    conversation.change({ snapshot: next });
    equal(said, ['Maria: new']);
  });

  it('ends a conversation only when asked twice', async () => {
    const { chat, conversation, button } = await open();
    conversation.change({ snapshot: snapshot() });
    chat.show(conversation);
    await turn();
    button('End this conversation').click();
    await turn();
    equal(conversation.done, []);
    await accessible(chat);
    button('End it').click();
    equal(conversation.done, ['end']);
  });

  it('goes on in another language: the conversation, what is being typed and the focus stay', async () => {
    addCatalogue('cy', catalogue);
    const { chat, conversation, field, text, button } = await open();
    conversation.change({ snapshot: snapshot() });
    chat.show(conversation);
    await turn();
    field.value = 'And another';
    field.focus();
    field.setSelectionRange(2, 5);
    const { context } = chat;
    chat.context = context && { ...context, locale: 'cy' };
    await turn();
    includes(text(), 'Eich cyfeirnod yw ASH-4F7K-92QX.');
    includes(text(), 'My bin');
    equal(button('Anfon').part.value, 'send');
    equal(
      [field.value, field.selectionStart, chat.shadowRoot?.activeElement === field],
      ['And another', 2, true],
    );
    chat.context = context;
    await turn();
    includes(text(), 'Your reference is ASH-4F7K-92QX.');
    equal(conversation.done, []);
  });

  it('lets the field grow to five lines and no further', async () => {
    const { field } = await open();
    const heights = [1, 3, 5, 20].map((lines) => {
      field.value = Array.from({ length: lines }, () => 'x').join('\n');
      field.dispatchEvent(new Event('input'));
      return field.offsetHeight;
    });
    equal(
      heights.map((height, at) => at === 0 || height >= (heights[at - 1] ?? 0)),
      [true, true, true, true],
    );
    equal((heights[3] ?? 999) <= 200, true);
  });
});

interface Wish {
  readonly service?: string;
  readonly isSlow?: boolean;
  readonly fails?: boolean;
}

/** The help has come to life: its code came with what was typed. */
async function safety(chat: MoothallChat): Promise<void> {
  await import('../safety/distress.js');
  await customElements.whenDefined('moothall-safety');
  await turn();
  await chat.updateComplete;
}

async function open({ service, isSlow = false, fails = false }: Wish = {}) {
  const conversation = new FakeConversation();
  const client = clientWith(conversation);
  const said: string[] = [];
  let release = (): void => undefined;
  const gate = isSlow ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve();
  const chat = new MoothallChat();
  chat.context = viewContext({
    client: {},
    service,
    converse: () => (fails ? Promise.reject(new Error('down')) : gate.then(() => client)),
    announce: (text) => void said.push(text),
  });
  chat.privacy = Object.assign(document.createElement('a'), {
    href: 'https://ashvale.example/privacy',
    textContent: 'How we use what you write',
  });
  document.body.append(chat);
  await chat.updateComplete;
  const root = chat.shadowRoot as ShadowRoot;
  const field = root.querySelector('textarea') as HTMLTextAreaElement;
  const log = () => root.querySelector('moothall-chat-log')?.shadowRoot;
  const within = (one: ShadowRoot): readonly ShadowRoot[] => [
    one,
    ...[...one.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : [])),
  ];
  const roots = (): readonly ShadowRoot[] => within(root);
  return {
    chat,
    conversation,
    field,
    said,
    release: () => release(),
    text: () =>
      roots()
        .map(({ textContent }) => textContent)
        .join(' ')
        .replace(/\s+/g, ' '),
    press: (key: string, shiftKey = false) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true })),
    button: (name: string) =>
      roots()
        .flatMap((one) => [...one.querySelectorAll('button')])
        .find((one) => one.textContent.trim() === name) as HTMLButtonElement,
    inside: (tag: string) => log()?.querySelector(tag)?.shadowRoot as ShadowRoot,
    bubbles: () => [...(log()?.querySelectorAll('.bubble') ?? [])].map(({ textContent }) => textContent),
  };
}

/** Long enough for code that was fetched ahead to be there, also on a busy machine. */
const turn = async (): Promise<void> => {
  for (let round = 0; round < 4; round++) await new Promise((resolve) => setTimeout(resolve, 15));
};
