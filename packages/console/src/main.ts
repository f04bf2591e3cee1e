/** Where the console starts in a browser: icons, appearance, the hall's API, and the one element. */
import { tabStore } from './data/key-value-store.js';
import { SocketLive } from './data/live.js';
import { HttpStaffApi } from './data/staff-api.js';
import { Appearance } from './shell/appearance.js';
import { useLocalIcons } from './shell/icons.js';
import './shell/moothall-console.js';

const appearance = new Appearance();
appearance.apply();
useLocalIcons();

const app = document.createElement('moothall-console');
app.api = new HttpStaffApi();
app.openLive = () => new SocketLive();
app.storage = tabStore();
app.appearance = appearance;
document.body.append(app);
