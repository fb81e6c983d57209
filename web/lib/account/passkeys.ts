import { change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';

const RequestPasskey = graphql(`
  mutation RequestPasskey {
    requestPasskey {
      exchange
      options
    }
  }
`);
const RequestPasskeySignIn = graphql(`
  mutation RequestPasskeySignIn {
    requestPasskeySignIn {
      exchange
      options
    }
  }
`);
/** What a form sends on of a device: to what it answers, and what. */
export interface Answered {
  exchange: string;
  answer: string;
}

/** Whether this browser reads what the graph asks of devices, and speaks to them. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential && isSecureContext;

/** Has the device make a key. @throws when it has one already, or whoever holds it says no */
export async function madeByDevice(): Promise<Answered> {
  const { exchange, options } = (await change({ fetch }, RequestPasskey, {})).requestPasskey;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return answered(exchange!, await navigator.credentials.create({ publicKey }));
}

/** Has the device sign with a key that it has for this site. @throws when it has none, or whoever holds it says no */
export async function signedByDevice(): Promise<Answered> {
  const { exchange, options } = (await change({ fetch }, RequestPasskeySignIn, {})).requestPasskeySignIn;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return answered(exchange!, await navigator.credentials.get({ publicKey }));
}

const answered = (exchange: string, credential: Credential | null): Answered => ({
  exchange,
  answer: JSON.stringify((credential as PublicKeyCredential).toJSON()),
});

/** Sends a form with what the device answered, as if it had been filled in. */
export function sendOn(form: HTMLFormElement, { exchange, answer }: Answered): void {
  (form.elements.namedItem('exchange') as HTMLInputElement).value = exchange;
  (form.elements.namedItem('answer') as HTMLInputElement).value = answer;
  form.submit();
}
