/** What the panel needs of the public element around it; the loader's class has all of it. */
import type { CouncilProfile } from '@moothall/protocol';
import type { Built, MoothallContact } from '../loader/contact.js';

export type Host = HTMLElement &
  Built &
  Pick<
    MoothallContact,
    | 'availability'
    | 'close'
    | 'connection'
    | 'council'
    | 'emit'
    | 'fail'
    | 'hide'
    | 'homeTitle'
    | 'internals'
    | 'isInFlow'
    | 'isOpen'
    | 'known'
    | 'locale'
    | 'open'
    | 'refresh'
    | 'root'
    | 'showInShell'
    | 'stored'
    | 'unreadCount'
    | 'warn'
  >;

/** The parts of every element inside, so that a page's stylesheet reaches each from the public element. */
export const PARTS =
  'header,mark,name,language,footer,greeting,doors,hours,row,enquiries,emergency,conversation,log,message,message-citizen,message-other,bubble,files,file,picture,attach,sender,delivery,system,send,composer-form,privacy,ended,heading,caption,subheading,label,hint,count,error,error-summary,error-link,notice,input,choice,day,day-heading,date,button,back,link,confirmation,reference,summary,summary-row,summary-key,summary-value,field,telephone,intro,date-part,stop,exit';

/** Address of the hall, without a slash at the end. */
export function hallOf(host: Host): string {
  return host.getAttribute('hall') ?? (host.known?.base ?? '').replace(/\/embed\/.*/, '');
}

/** Where a profile says nothing, the hall's own page does. */
export function privacyUrl(host: Host, profile: CouncilProfile | undefined): string {
  return profile?.privacyUrl ?? `${hallOf(host)}/c/${host.council}/privacy`;
}
