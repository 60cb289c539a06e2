// What htmx leaves to do: a combobox of suggestions, turning rows by mouse, and a word when something fails.

const aria = { open: 'aria-expanded', active: 'aria-activedescendant', chosen: 'aria-selected' };

/** Suggestions by keyboard and pointer, after the WAI-ARIA combobox pattern. */
function combobox(input, list) {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute(aria.open, 'false');

  const options = () => [...list.querySelectorAll('[role=option]')];
  const active = () => list.querySelector(`[${aria.chosen}=true]`);

  function choose(option) {
    active()?.setAttribute(aria.chosen, 'false');
    input.removeAttribute(aria.active);
    if (!option) return;
    option.setAttribute(aria.chosen, 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute(aria.active, option.id);
  }

  function show(wanted) {
    const open = wanted && options().length > 0;
    list.hidden = !open;
    input.setAttribute(aria.open, String(open));
    if (!open) choose(null);
  }

  function step(by) {
    const all = options();
    if (list.hidden) {
      show(true);
      if (list.hidden) return;
    }
    const next = all.indexOf(active()) + by;
    choose(next === -1 || next === all.length ? null : all.at(next < -1 ? -1 : next));
  }

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && active()) {
      event.preventDefault();
      location.assign(active().dataset.href);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    }
  });
  input.addEventListener('blur', () => show(false));
  input.addEventListener('focus', () => show(input.value !== '' && input.value !== input.defaultValue));
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) location.assign(option.dataset.href);
  });
  list.addEventListener('htmx:afterSwap', () => show(document.activeElement === input && input.value.trim() !== ''));
}

/** Buttons that turn a row, for those who point; keyboards and fingers scroll it without. */
function strip(element) {
  const cards = element.querySelector('.cards');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const buttons = [-1, 1].map((way) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.className = way < 0 ? 'turn back' : 'turn on';
    button.setAttribute('aria-hidden', 'true');
    button.addEventListener('click', () =>
      cards.scrollBy({ left: way * cards.clientWidth * 0.85, behavior: calm.matches ? 'auto' : 'smooth' }));
    element.append(button);
    return button;
  });
  const update = () => {
    buttons[0].hidden = cards.scrollLeft < 8;
    buttons[1].hidden = cards.scrollLeft + cards.clientWidth > cards.scrollWidth - 8;
  };
  cards.addEventListener('scroll', update, { passive: true });
  new ResizeObserver(update).observe(cards);
  update();
}

/** Says in sight and aloud that a change failed. */
function toast(element) {
  let timer;
  const failed = () => {
    clearTimeout(timer);
    element.textContent = element.dataset.failed;
    element.hidden = false;
    timer = setTimeout(() => { element.hidden = true; element.textContent = ''; }, 8000);
  };
  const matters = (event) => event.detail.elt?.id !== 'q';
  for (const name of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.body.addEventListener(name, (event) => {
      if (!matters(event)) return;
      event.detail.elt?.reset?.();
      failed();
    });
  }
}

/** Parts of pages say so, that no one is led back to a part after signing in. */
document.body.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-Requested-With'] = 'XMLHttpRequest';
});

/** What was replaced keeps the focus, even when the very button is gone; new results say how many they are. */
document.body.addEventListener('htmx:afterSettle', (event) => {
  const replaced = event.detail.elt;
  if (replaced.id === 'rating' && document.activeElement === document.body) {
    (replaced.querySelector('input:checked') ?? replaced.querySelector('input[type=radio]'))?.focus();
  }
  if (replaced.matches('.card') && document.activeElement === document.body) {
    replaced.querySelector('a, button')?.focus();
  }
  if (replaced.id === 'results') {
    document.getElementById('live').textContent = replaced.querySelector('.count > span').textContent;
  }
});

/**
 * What another tab or screen changed shows here too: when the house says that something has moved, the parts that may change
 * are fetched anew. Only a page in sight listens, as browsers allow few connections to one house.
 */
function live() {
  const parts = () => [...document.querySelectorAll('[data-live][id]')];
  if (parts().length === 0) return;
  let source;
  let known;

  const said = (part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll('.turn').forEach((button) => button.remove());
    return [...copy.querySelectorAll('*')].map((e) => [e.tagName, e.getAttribute('href'), e.getAttribute('action'),
      e.name === '_csrf' ? '' : e.getAttribute('value'), e.hasAttribute('checked')].join()).join() + copy.textContent.replace(/\s+/g, ' ');
  };

  async function refresh() {
    const answer = await fetch(location.pathname + location.search, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of parts()) {
      const other = fresh.getElementById(part.id);
      if (!other || said(other) === said(part) || part.contains(document.activeElement)) continue;
      part.replaceWith(document.adoptNode(other));
      window.htmx?.process(other);
      other.querySelectorAll('.strip').forEach(strip);
    }
  }

  function listen() {
    if (source || document.visibilityState !== 'visible') return;
    source = new EventSource('/live');
    source.onmessage = (event) => {
      const moved = known !== undefined && known !== event.data;
      known = event.data;
      if (moved) refresh().catch(() => {});
    };
  }

  function rest() {
    source?.close();
    source = undefined;
  }

  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? listen() : rest()));
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  listen();
}

const search = document.getElementById('q');
if (search) combobox(search, document.getElementById('suggestions'));
document.querySelectorAll('.strip').forEach(strip);
toast(document.getElementById('toast'));
live();
