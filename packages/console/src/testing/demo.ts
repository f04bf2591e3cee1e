/** The console on a canned day, without a server: `?view=<enquiry of the day>` and `?state=<trouble>` choose a picture. */
import { prefixed, tabStore } from '../data/key-value-store.js';
import { addressOf } from '../desk/route.js';
import { Appearance } from '../shell/appearance.js';
import { useLocalIcons } from '../shell/icons.js';
import '../shell/moothall-console.js';
import { cannedDay, DAY } from './canned-day.js';

const wanted = new URLSearchParams(location.search);
const view = wanted.get('view');
const state = wanted.get('state');

const hall = cannedDay();
if (state === 'signed-out') hall.profile = undefined;
if (state === 'empty') for (let n = 1; n <= 14; n += 1) empty(n);
if (view !== null && view in DAY) location.hash = addressOf(DAY[view as keyof typeof DAY]);

const appearance = new Appearance();
appearance.apply();
useLocalIcons();
const app = document.createElement('moothall-console');
app.api = hall.api;
app.openLive = hall.openLive;
app.storage = prefixed(tabStore(), 'demo:');
app.appearance = appearance;
document.body.append(app);
Object.assign(window, { hall, DAY });

function empty(n: number): void {
  const enquiryId = `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  hall.record(enquiryId, { kind: 'closed', by: { kind: 'citizen' }, outcome: 'citizen-left' });
}
