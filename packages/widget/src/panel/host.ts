/** What the panel needs of the public element around it; the loader's class has all of it. Types only. */
import type { CouncilProfile } from '@moothall/protocol';
import type { MoothallContact } from '../loader/contact.js';

export type Host = Pick<
  MoothallContact,
  | 'bring'
  | 'close'
  | 'council'
  | 'dialog'
  | 'dress'
  | 'emit'
  | 'fail'
  | 'go'
  | 'hide'
  | 'isInFlow'
  | 'isOpen'
  | 'kind'
  | 'known'
  | 'launcher'
  | 'locale'
  | 'open'
  | 'root'
  | 'setting'
  | 'showView'
  | 'themed'
  | 'warn'
> &
  HTMLElement;

/** The parts of every element inside, so that a page's stylesheet reaches each from the public element. */
export const PARTS =
  'header,mark,name,footer,greeting,doors,row,enquiries,emergency,conversation,log,message,message-citizen,message-other,bubble,sender,delivery,system,send,composer-form,privacy,ended,heading,caption,subheading,label,hint,count,error,error-summary,error-link,notice,input,choice,date,button,back,link,confirmation,reference,summary,summary-row,summary-key,summary-value,field,telephone,intro,date-part,stop';

/** Where a profile says nothing, the hall's own page does. */
export function privacyUrl(host: Host, profile: CouncilProfile | undefined): string | undefined {
  const { known } = host;
  return profile?.privacyUrl ?? (known && `${known.hall}/c/${host.council}/privacy`);
}
