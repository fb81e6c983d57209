import { fail, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { isAudience, told } from '#lib/account/profile.ts';
import { parsed } from '#lib/account/parsed.ts';
import { forget } from '#lib/account/session.ts';
import { homeAddress, placeAddress } from '#lib/addresses.ts';
import { ask, change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const Me = graphql(`
  query Me {
    me {
      name
      email
      language
      roles {
        role
        organisation {
          title {
            pl
            en
          }
        }
        city {
          title {
            pl
            en
          }
        }
        challenge {
          title {
            pl
            en
          }
        }
      }
      sessions {
        id
        device
        usedAt
        isThis
      }
      passkeys {
        id
        name
        usedAt
      }
      hasPassword
      profile {
        field
        value
        seenBy
      }
      networks {
        id
      }
    }
  }
`);
const SignOut = graphql(`
  mutation SignOut {
    signOut {
      ended
    }
  }
`);
const EndSession = graphql(`
  mutation EndSession($id: ID!) {
    endSession(input: { id: $id }) {
      ended
    }
  }
`);
const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      ended
    }
  }
`);
const ChangeAccount = graphql(`
  mutation ChangeAccount($name: String!, $language: Language!) {
    changeAccount(input: { name: $name, language: $language }) {
      changed
    }
  }
`);
const AddPasskey = graphql(`
  mutation AddPasskey($exchange: ID!, $answer: JSON!, $name: String!) {
    addPasskey(input: { exchange: $exchange, answer: $answer, name: $name }) {
      added
    }
  }
`);
const RemovePasskey = graphql(`
  mutation RemovePasskey($id: ID!) {
    removePasskey(input: { id: $id }) {
      removed
    }
  }
`);
const SetAccountPassword = graphql(`
  mutation SetAccountPassword($password: String!) {
    setAccountPassword(input: { password: $password }) {
      set
    }
  }
`);
const RemoveAccountPassword = graphql(`
  mutation RemoveAccountPassword {
    removeAccountPassword {
      removed
    }
  }
`);
const TellOfMyself = graphql(`
  mutation TellOfMyself($field: ProfileField!, $value: String!, $seenBy: ProfileAudience!) {
    tellOfMyself(input: { field: $field, value: $value, seenBy: $seenBy }) {
      kept
    }
  }
`);
const EraseAccount = graphql(`
  mutation EraseAccount($email: String!) {
    eraseAccount(input: { email: $email }) {
      erased
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { me } = await ask(event, Me, {});
  if (!me) redirect(303, placeAddress(languageOf(event.url), 'signIn'));
  return { me };
};

export const actions: Actions = {
  signOut: async (event) => {
    await change(event, SignOut, {});
    forget(event);
    redirect(303, homeAddress(languageOf(event.url)));
  },
  end: async (event) => {
    await change(event, EndSession, { id: String((await event.request.formData()).get('id') ?? '') });
    return { isKept: true };
  },
  endOthers: async (event) => {
    await change(event, EndOtherSessions, {});
    return { isKept: true };
  },
  change: async (event) => {
    const form = await event.request.formData();
    const { changeAccount } = await change(event, ChangeAccount, {
      name: String(form.get('name') ?? ''),
      language: form.get('language') === 'EN' ? 'EN' : 'PL',
    });
    return changeAccount.changed ? { isKept: true } : fail(400, { isNameless: true });
  },
  addPasskey: async (event) => {
    const form = await event.request.formData();
    const [exchange, answer, name] = ['exchange', 'answer', 'name'].map((field) => String(form.get(field) ?? ''));
    const { addPasskey } = await change(event, AddPasskey, { exchange: exchange!, answer: parsed(answer!), name: name! });
    return addPasskey.added ? { isKept: true } : fail(400, { isUnfit: true });
  },
  removePasskey: async (event) => {
    await change(event, RemovePasskey, { id: String((await event.request.formData()).get('id') ?? '') });
    return { isKept: true };
  },
  setPassword: async (event) => {
    const { setAccountPassword } = await change(event, SetAccountPassword, {
      password: String((await event.request.formData()).get('password') ?? ''),
    });
    return setAccountPassword.set ? { isKept: true } : fail(400, { isWeak: true });
  },
  removePassword: async (event) => {
    await change(event, RemoveAccountPassword, {});
    return { isKept: true };
  },
  tell: async (event) => {
    const form = await event.request.formData();
    for (const field of told) {
      const seenBy = String(form.get(`${field}-seen`) ?? '');
      await change(event, TellOfMyself, {
        field,
        value: String(form.get(field) ?? ''),
        seenBy: isAudience(seenBy) ? seenBy : 'NOBODY',
      });
    }
    return { isKept: true };
  },
  erase: async (event) => {
    const { eraseAccount } = await change(event, EraseAccount, { email: String((await event.request.formData()).get('email') ?? '') });
    if (!eraseAccount.erased) return fail(400, { isDifferent: true });
    forget(event);
    redirect(303, homeAddress(languageOf(event.url)));
  },
};
