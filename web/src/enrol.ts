import './styles/enrol.css';
import { call } from './live/api.ts';
import { appSettings, type Joined } from './lib/phoneapps.ts';

/** The page on which the holder of a phone joins with a code, and leaves. */

const LEAVE = '#leave=';

const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const said = (text: string): void => void (part('said').textContent = text);
const field = (form: HTMLFormElement, name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function show(joined: Joined): void {
  const list = document.createElement('dl');
  for (const { app, settings } of appSettings(joined, new URL('.', location.href).href)) {
    list.append(element('h3', app));
    for (const [name, value] of settings) {
      const shown = document.createElement('dd');
      shown.append(element('code', value));
      list.append(element('dt', name), shown);
    }
  }
  const leaving = document.createElement('a');
  leaving.href = `${LEAVE}${joined.secret}`;
  leaving.textContent = 'To leave later, keep this link.';
  part('joined').replaceChildren(
    element('h2', `${joined.name} has joined`),
    element('p', 'The secret of this phone stands in these settings and is not shown again. Whoever has it can report in its name.'),
    list,
    leaving,
  );
  part('joined').hidden = false;
  part('join').hidden = true;
}

async function join(form: HTMLFormElement): Promise<void> {
  const body = { code: field(form, 'code').value, name: field(form, 'name').value };
  show(await call<Joined>('POST', 'api/phones', body));
  said('');
}

async function leave(form: HTMLFormElement): Promise<void> {
  const secret = field(form, 'secret').value.trim();
  const answer = await fetch('api/phones/mine', { method: 'DELETE', headers: { authorization: `Bearer ${secret}` } });
  said(answer.ok ? 'This phone has left.' : 'No phone with this secret is enrolled here.');
}

function on(id: string, act: (form: HTMLFormElement) => Promise<void>): HTMLFormElement {
  const form = part(id).querySelector('form') as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act(form).catch((trouble: unknown) => said(trouble instanceof Error ? trouble.message : String(trouble)));
  });
  return form;
}

const joining = on('join', join);
const leaving = on('leave', leave);

/** A link carries the code, or the secret of a phone that leaves, where no server is told of it. */
function read(): void {
  if (location.hash.startsWith(LEAVE)) {
    field(leaving, 'secret').value = location.hash.slice(LEAVE.length);
  } else if (location.hash.length > 1) {
    field(joining, 'code').value = location.hash.slice(1);
  }
}

window.addEventListener('hashchange', read);
read();
